import { formErrorsWords } from "@/components/ui/form-errors-words";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { LogWords } from "./log-keeper";

/** The words of the log's script, read on the server: finished sentences, or with a place in braces to fill. */
export function logWords(locale: Locale): LogWords {
  const [t, plans, errors] = [words("sessions", locale), words("plans", locale), words("errors", locale)];
  const group = <K extends string>(name: string, keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, t.raw(`${name}.${key}` as "saved.now") as string])) as Record<K, string>;
  return {
    saved: group("saved", ["saving", "now", "seconds", "minutes", "kept", "memory", "signedOut", "waiting", "announceSaved", "announceKept"]),
    conflict: group("conflict", ["title", "titleOwn", "titleKept", "lede", "theirs", "theirsOwn", "theirsKept", "mine", "savedAt", "typedAt", "saved", "unsaved", "takeTheirs", "takeTheirsOwn", "takeTheirsKept", "takeMine", "merged", "counts", "choose", "keepBoth", "save", "later", "kept"]),
    toast: { ...group("toast", ["marked", "added", "removed", "undo"]), outcomes: { kept: plans("outcome.kept"), partly: plans("outcome.partly"), not_kept: plans("outcome.not_kept") } },
    locale: formatLocale[locale], errors: formErrorsWords(), restored: t("saved.restored"), stranded: { title: t("saved.stranded"), discard: t("saved.discard"), discarded: t("saved.discarded") }, wait: t("finish.wait"), offline: errors("offline.what"),
    finish: t("finish.button"), finishing: t("finish.busy"),
  };
}
