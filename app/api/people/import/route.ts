import { directoryFor } from "@/lib/people/access";
import { beginImport } from "@/lib/people/commands/import-people";
import { beginImportInput } from "@/lib/people/input/imports";
import { parseSheet } from "@/lib/people/parse";
import { importLimits } from "@/lib/people/rules";
import { goTo } from "@/lib/platform/entrance-form";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { parse } from "@/lib/platform/outcome";
import { upload, type SentFile } from "@/lib/platform/upload";

async function read({ name, bytes, fields }: SentFile) {
  const parsed = await parseSheet(bytes);
  if (!parsed.ok) throw new AppError("invalid", words("people")(parsed.messageKey, parsed.values), {}, { refusal: parsed.messageKey.split(".").at(-1) });
  return parse(beginImportInput, { id: fields.id, fileName: name, ...parsed.sheet });
}

/** Takes a list of people as a file; the preview is the next page. */
export const POST = upload(importLimits.bytes, (ctx) => directoryFor(ctx, "importPeople"), read, beginImport, (result) => {
  if (result.ok) return goTo(`/people/import/${result.data.id}`);
  if (result.error.code === "unauthenticated") return goTo("/sign-in?next=%2Fpeople%2Fimport");
  const { refusal } = result.error.details;
  return goTo(`/people/import?refused=${typeof refusal === "string" ? refusal : result.error.code}`);
});
