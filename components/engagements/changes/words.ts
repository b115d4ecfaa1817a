import { formWords } from "@/components/engagements/form/form-words";
import { words, type Locale } from "@/lib/platform/i18n";

/** What the forms of this page are given in words. */
export function changesWords(locale: Locale) {
  const t = words("changes", locale);
  const keys = ["reason", "day", "decision", "why", "person", "tick", "name", "note"] as const;
  const form = formWords(locale);
  return { t, form: { ...form, problems: { ...form.problems, ...Object.fromEntries(keys.map((key) => [key, t(`form.${key}`)])) } } };
}
