import type { FormErrorsWords } from "@/components/ui/form-errors";
import { words, type Locale } from "@/lib/platform/i18n";
import type { PickerWords } from "./picked";
import type { SavingWords } from "./saving-words";

/** The words of the saved line, read on the server and handed to a form. */
export function savingWords(locale: Locale): SavingWords {
  const t = words("launch", locale);
  return { idle: t("saving.idle"), saving: t("saving.saving"), saved: t.raw("saving.saved") as string, seconds: t.raw("saving.seconds") as string, minutes: t.raw("saving.minutes") as string, kept: t("saving.kept") };
}

/** The words of a box that finds people. */
export function pickerWords(locale: Locale): PickerWords {
  const t = words("launch", locale);
  return { placeholder: t("picker.placeholder"), found: t.raw("picker.found") as string, none: t("picker.none") };
}

/** The words of the banner over a screen that is not complete: unlike other forms, this one is saved already. */
export function errorWords(locale: Locale): FormErrorsWords {
  const t = words("launch", locale);
  return { one: t("errors.one"), other: t.raw("errors.other") as string, kept: t("errors.kept") };
}
