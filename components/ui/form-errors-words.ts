import { words } from "@/lib/platform/i18n";
import type { FormErrorsWords } from "./form-errors";

/** The words of `FormErrors`, read on the server and handed to a form as a prop. */
export function formErrorsWords(): FormErrorsWords {
  const t = words("ui");
  return { one: t.raw("errors.one") as string, other: t.raw("errors.other") as string, kept: t("errors.kept") };
}
