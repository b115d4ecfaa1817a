import { formErrorsWords } from "@/components/ui/form-errors-words";
import { words, type Locale } from "@/lib/platform/i18n";

/** What every form of an engagement is given in words: the banner's, a prompt's, and a sentence for each problem that
 *  the input's schema names by key. */
export function formWords(locale: Locale) {
  const t = words("engagements", locale);
  const keys = ["tooLong", "notADay", "notATime", "tickFirst", "pointsEmpty"] as const;
  return {
    errors: formErrorsWords(),
    problems: Object.fromEntries(keys.map((key) => [key, t(`answers.${key}`)])),
    prompt: { yes: t("form.yes"), no: t("form.no"), optional: t("form.optional"), onePerLine: t("form.onePerLine") },
    sending: t("form.sending"),
  };
}
