/** One text of one field that nobody has acknowledged yet: the revision it was typed upon, the counters of its saves that
 *  got no answer, and when it was last typed (ISO instant). */
export type KeptText = { words: string; revision: number; mine: number[]; at: string };

/** What one window has not sent, by field: usually one text, several where copies of other windows were taken over. */
export type KeptWords = Record<string, readonly KeptText[]>;

/** Everything that several windows left, field by field: the latest first, and each text once. */
export function versionsOf(copies: readonly KeptWords[]): Map<string, KeptText[]> {
  const versions = new Map<string, KeptText[]>();
  for (const [key, texts] of copies.flatMap((copy) => Object.entries(copy))) {
    versions.set(key, [...versions.get(key) ?? [], ...texts].sort((a, b) => b.at.localeCompare(a.at)));
  }
  for (const [key, texts] of versions) versions.set(key, texts.filter(({ words }, place) => texts.findIndex((text) => text.words === words) === place));
  return versions;
}
