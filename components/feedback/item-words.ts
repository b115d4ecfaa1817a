import { formErrorsWords } from "@/components/ui/form-errors-words";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { ItemKeeperWords } from "./item-keeper";

/** The words of the item's script, read on the server: those of a session's log, which saves itself in the same way. */
export function itemKeeperWords(locale: Locale): ItemKeeperWords {
  const t = words("sessions", locale);
  const group = <K extends string>(name: string, keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, t.raw(`${name}.${key}` as "saved.now") as string])) as Record<K, string>;
  return {
    saved: group("saved", ["saving", "now", "seconds", "minutes", "kept", "memory", "signedOut", "waiting", "announceSaved", "announceKept"]),
    conflict: group("conflict", ["title", "titleOwn", "titleKept", "lede", "theirs", "theirsOwn", "theirsKept", "mine", "savedAt", "typedAt", "saved", "unsaved", "takeTheirs", "takeTheirsOwn", "takeTheirsKept", "takeMine", "merged", "counts", "choose", "keepBoth", "save", "later", "kept"]),
    errors: formErrorsWords(), restored: words("feedback", locale)("item.restored"), locale: formatLocale[locale],
  };
}
