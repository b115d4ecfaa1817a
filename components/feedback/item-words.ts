import { logWords } from "@/components/sessions/log-words";
import { words, type Locale } from "@/lib/platform/i18n";
import type { ItemKeeperWords } from "./item-keeper";

/** The words of the item's script, read on the server: those of a session's log, which saves itself in the same way. */
export function itemKeeperWords(locale: Locale): ItemKeeperWords {
  const { saved, conflict, errors, locale: format } = logWords(locale);
  return { saved, conflict, errors, restored: words("feedback", locale)("item.restored"), locale: format };
}
