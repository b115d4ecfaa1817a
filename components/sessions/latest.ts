import type { KeeperField } from "./keeper-state";

const latest = new Map<string, KeeperField>();
const pages = new Map<(field: KeeperField) => void, string>();

/** Remembers, while this window lives, what was saved from one of its pages, and tells the page that stands there now: the
 *  answer to a save may come when somebody has gone on and back already. */
export function remember(sessionId: string, field: KeeperField): void {
  latest.set(`${sessionId} ${field.key}`, field);
  for (const [tell, of] of pages) if (of === sessionId) tell(field);
}

/** Hears what is saved of a session from any page of this window, until `until` ends. */
export function whenSaved(sessionId: string, tell: (field: KeeperField) => void, until: AbortSignal): void {
  pages.set(tell, sessionId);
  until.addEventListener("abort", () => pages.delete(tell), { once: true });
}

/** A page's fields as this window knows them: going back shows a page as the framework kept it, which may be older than
 *  what was saved from it, and would look as if words were lost. */
export const asLastSaved = (sessionId: string, fields: readonly KeeperField[]): KeeperField[] => fields.map((field) => {
  const saved = latest.get(`${sessionId} ${field.key}`);
  return saved && saved.revision > field.revision ? { ...field, words: saved.words, revision: saved.revision } : field;
});
