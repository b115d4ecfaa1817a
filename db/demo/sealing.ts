import { isConfidential, keyPlace } from "@/lib/engagements/rules/confidential";
import { freshKey, seal } from "@/lib/platform/crypto";
import type * as schema from "../schema";
import type { DemoRows, Said } from "./rows";

type Owned = { organizationId: string; engagementId: string; authorId: string };

/** Confidential texts leave here encrypted: under a content key for each author and engagement, and what an engagement's coaches
 *  hold in common under the engagement's own, whose author is the engagement itself. */
export function sealing(rows: DemoRows, outer: Buffer) {
  const keys = new Map<string, { key: Buffer; row: typeof schema.contentKeys.$inferInsert }>();
  const keyOf = ({ organizationId, engagementId, authorId }: Owned): Buffer => {
    const place = keyPlace(engagementId, authorId);
    const known = keys.get(place);
    if (known) return known.key;
    const { key, wrapped } = freshKey(outer, place);
    keys.set(place, { key, row: { organizationId, engagementId, authorId, wrapped } });
    return key;
  };
  const common = ({ organizationId, engagementId }: Owned): Owned => ({ organizationId, engagementId, authorId: engagementId });
  const sealed = <T extends Owned & { id: string }>({ words, ...row }: Said<T>, owner: Owned) => ({ ...row, sealed: seal(keyOf(owner), row.id, words) });
  const entries = rows.entries.map((entry) => (isConfidential(entry.audience) ? { ...entry, words: "", sealed: seal(keyOf(entry), entry.id, entry.words ?? "") } : entry));
  const themes = rows.themes.map((theme) => sealed(theme, common(theme)));
  const excerpts = rows.excerpts.map((excerpt) => sealed(excerpt, excerpt));
  const items = rows.items.map(({ content, ...item }) => (content ? { ...item, sealed: seal(keyOf(common(item)), item.id, JSON.stringify(content)) } : item));
  const announcements = rows.announcements.map((announcement) => sealed(announcement, announcement));
  return { entries, items, themes, excerpts, announcements, keys: [...keys.values()].map(({ row }) => row) };
}
