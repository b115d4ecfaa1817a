import type { KeeperField } from "./keeper-state";

const latest = new Map<string, KeeperField>();

/** Remembers, while this window lives, what was saved from one of its pages. */
export const remember = (sessionId: string, field: KeeperField): void => { latest.set(`${sessionId} ${field.key}`, field); };

/** A page's fields as this window knows them: going back shows a page as the framework kept it, which may be older than
 *  what was saved from it, and would look as if words were lost. */
export const asLastSaved = (sessionId: string, fields: readonly KeeperField[]): KeeperField[] => fields.map((field) => {
  const saved = latest.get(`${sessionId} ${field.key}`);
  return saved && saved.revision > field.revision ? { ...field, words: saved.words, revision: saved.revision } : field;
});
