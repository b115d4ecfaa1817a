import type { EngagementStatus } from "../rules";

/** Why the sponsor cannot change expectations and consequences here any more, or null; keys under `refusals.revise`. Once
 *  an agreement is signed they stand in it, and change only with everybody's signature. */
export function refusalToRevise({ status, sharing }: { status: EngagementStatus; sharing: readonly string[] }): "notRunning" | "signed" | null {
  if (status !== "launched" && status !== "active") return "notRunning";
  return sharing.length > 0 ? "signed" : null;
}

/** One field that differs between two versions, in the order of `keys`. */
export type ChangedField = { key: string; before: string; now: string };

/** What has changed since the version that somebody acknowledged last; nothing when they have acknowledged none.
 *  @param versions oldest first. */
export function changedSince(versions: readonly { version: number; content: Record<string, string>; acknowledged: readonly { sideId: string }[] }[], sideId: string, keys: readonly string[]): { since: number; fields: ChangedField[] } | null {
  const read = versions.filter(({ acknowledged }) => acknowledged.some((each) => each.sideId === sideId)).at(-1);
  const last = versions.at(-1);
  if (!read || !last || read.version === last.version) return null;
  const fields = keys.map((key) => ({ key, before: read.content[key] ?? "", now: last.content[key] ?? "" })).filter(({ before, now }) => before !== now);
  return { since: read.version, fields };
}
