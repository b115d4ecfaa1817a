import { formErrorsWords } from "@/components/ui/form-errors-words";
import type { GuideField } from "@/lib/programs/input";
import { words, type Locale } from "@/lib/platform/i18n";

/** What every form of an engagement is given in words: the banner's, a prompt's, and a sentence for each problem that
 *  the input's schema names by key. */
export function formWords(locale: Locale) {
  const t = words("engagements", locale);
  const keys = ["tooLong", "notADay", "notATime", "tickToConfirm", "pointsEmpty", "questionEmpty", "answerEmpty"] as const;
  return {
    errors: formErrorsWords(),
    problems: Object.fromEntries(keys.map((key) => [key, t(`answers.${key}`)])),
    prompt: { yes: t("form.yes"), no: t("form.no"), optional: t("form.optional"), onePerLine: t("form.onePerLine") },
    sending: t("form.sending"),
  };
}

/** What each prompt asks, by the name of its field. */
export const labelsOf = (fields: readonly GuideField[]): Record<string, string> => Object.fromEntries(fields.map(({ key, label }) => [`answers.${key}`, label]));
