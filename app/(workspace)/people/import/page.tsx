import type { Metadata } from "next";
import { ImportList } from "@/components/people/import-list";
import { Shell } from "@/components/shell/shell";
import { Button } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { listImports } from "@/lib/people/queries/imports";
import { importLimits } from "@/lib/people/rules";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("import")("title") };

const ofFile = ["fileType", "fileSize", "unreadable", "empty", "noHeader", "tooManyRows", "tooManyColumns"] as const;
const limits: Partial<Record<(typeof ofFile)[number], number>> = { fileSize: importLimits.bytes / 1024 / 1024, tooManyRows: importLimits.rows, tooManyColumns: importLimits.columns };

/** Why the file was refused, from the address it came back to. */
function refusal(refused: unknown): string | undefined {
  if (typeof refused !== "string") return undefined;
  const t = words("import");
  const reason = ofFile.find((each) => each === refused);
  if (reason) return words("people")(`import.refusals.${reason}`, { limit: limits[reason] ?? 0 });
  return refused === "noFile" ? t("refused.noFile") : refused === "invalid" ? t("refused.invalid") : t("refused.other");
}

/** A file's control is read-only to style sheets; it keeps its border all the same. */
const fileLook = "in cursor-pointer border-line-strong px-2 text-14 file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:py-1 file:text-14 file:font-medium file:text-ink";

export default async function ImportPage({ searchParams }: PageProps<"/people/import">) {
  const { refused } = await searchParams;
  const { viewer, data: imports } = await page((ctx) => listImports(ctx), { path: "/people/import" });
  const t = words("import", viewer.locale);
  const notes = { hint: t("fileHint"), error: refusal(refused) };
  return (
    <Shell viewer={await shellOf(viewer)} current="/people" width="narrow">
      <PageHead crumbs={[{ label: words("people")("directory.title"), href: "/people" }, { label: t("crumb") }]} title={t("title")} lede={t("lede")} />
      <div className="stack">
        <form className="stack form" method="post" action="/api/people/import" encType="multipart/form-data">
          <input type="hidden" name="id" value={newId()} />
          <Field id="file" label={t("file")} {...notes}>
            <input type="file" name="file" required accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" className={fileLook} {...describedBy("file", notes)} />
          </Field>
          <div><Button type="submit" kind="primary" big icon="upload">{t("read")}</Button></div>
        </form>
        <ImportList imports={imports} zone={viewer.zone} />
      </div>
    </Shell>
  );
}
