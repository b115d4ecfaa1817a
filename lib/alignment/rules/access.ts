import { isShared, partOf, sharingItemIds, sharingItems, type SharingItem, type SharingItemId, type SharingReader } from "@/lib/engagements/rules/sharing";
import type { AgreementState, ClauseKind } from "../rules";

const item = (id: SharingItemId): SharingItem => sharingItems[id];

/** The item of the sharing list without which sponsor and HR do not read a clause; null: it is the agreement's own. */
export const neededItem = (kind: ClauseKind): SharingItemId | null =>
  kind === "goal" ? "goal" : kind === "commitment" ? "commitments" : kind === "board_item" ? "items" : null;

/** What an engagement shares once a version is in force: its ticked items, those that are always shared, and of what shows
 *  single leaders the part of each who keeps nothing back. This and nothing else opens anything to sponsor and HR.
 *  @param leaders parties of the current leaders. @param withheld parts kept back in the version or struck since. */
export function sharingOf(items: readonly string[], withheld: readonly string[], leaders: readonly string[]): string[] {
  return sharingItemIds.filter((id) => item(id).locked || items.includes(id)).flatMap((id) => {
    if (!item(id).ofOneLeader) return [id];
    const parts = leaders.map((side) => partOf(id, side)).filter((part) => !withheld.includes(part));
    return parts.length > 0 ? [id, ...parts] : [];
  });
}

/** Items that a leader can strike now: their own part of what shows single leaders; with one leader all that is not locked. */
export const strikeable = (sharing: readonly string[], side: string, leaders: readonly string[]): SharingItemId[] =>
  sharingItemIds.filter((id) => !item(id).locked && (item(id).ofOneLeader ? sharing.includes(partOf(id, side)) : leaders.length === 1 && sharing.includes(id)));

/** What is shared after a leader struck their part of an item. */
export function withoutPart(sharing: readonly string[], id: SharingItemId, side: string): string[] {
  const left = sharing.filter((entry) => entry !== partOf(id, side));
  return item(id).ofOneLeader && left.some((entry) => entry.startsWith(`${id}:`)) ? left : left.filter((entry) => entry !== id);
}

/** What is shared after a leader has left: nothing that is about them alone, since they can strike nothing any more. */
export const withoutSide = (sharing: readonly string[], side: string): string[] =>
  sharingItemIds.filter((id) => item(id).ofOneLeader).reduce((left: readonly string[], id) => withoutPart(left, id, side), sharing).slice();

/** Parts of what a version shares that are not shared at present: a leader struck them, and a next version keeps them back
 *  until that leader says otherwise. */
export const keptBack = (items: readonly string[], sharing: readonly string[], leaders: readonly string[]): string[] =>
  sharingItemIds.filter((id) => item(id).ofOneLeader && items.includes(id)).flatMap((id) => leaders.map((side) => partOf(id, side))).filter((part) => !sharing.includes(part));

/** What a version proposes to share, less what leaders struck meanwhile: of what shows single leaders their part is kept
 *  back until they show it again themselves, and what the only leader there is struck is ticked no more. */
export const afterStrikes = ({ items, withheld }: { items: readonly string[]; withheld: readonly string[] }, strikes: readonly { item: string; sideId: string | null }[]): { items: string[]; withheld: string[] } => {
  const [ofOne, ofAll] = [true, false].map((one) => strikes.filter((strike) => item(strike.item as SharingItemId).ofOneLeader === one));
  const parts = (ofOne ?? []).flatMap(({ item: id, sideId }) => (sideId ? [partOf(id as SharingItemId, sideId)] : []));
  return { items: items.filter((id) => !ofAll?.some((strike) => strike.item === id)), withheld: [...new Set([...withheld, ...parts])] };
};

/** A version and what is in force, as far as they decide who reads a clause. `struckSince`: parts that leaders struck after
 *  the version was put to signature. */
export type Reading = { state: AgreementState; items: readonly string[]; withheld: readonly string[]; sharing: readonly string[]; struckSince: readonly string[] };

/** Whether sponsor or HR partner reads a clause: the row policy of `agreement_clauses`, said once more. In force it is what
 *  is shared; before that whoever signs reads what they are to sign, but nothing of the feedback day; a version that was
 *  replaced is read only as long as none has come into force. */
export function readsClause({ kind, sideId }: { kind: ClauseKind; sideId: string | null }, reader: SharingReader, { state, items, withheld, sharing, struckSince }: Reading): boolean {
  const needed = neededItem(kind);
  const part = needed && (sideId ? partOf(needed, sideId) : needed);
  if (state === "draft") return false;
  if (state === "in_force") return (reader === "sponsor" || isShared("hrAgreement", reader, sharing as SharingItemId[])) && (part === null || sharing.includes(part));
  if (reader !== "sponsor" || kind === "board_item" || (state === "replaced" && sharing.length > 0)) return false;
  return needed === null || part === null || (items.includes(needed) && !withheld.includes(part) && !struckSince.includes(part));
}
