import { createHash } from "node:crypto";
import type { Audience } from "@/lib/audit/rules";

/** A string that stands in exactly one confidential field, with those who may come across it. */
export type Canary = { canary: string; audience: Audience; object: string; allowed: string[] };

/** The people of one engagement as its audiences see them. Addresses. */
export type Readers = { coaches: string[]; leaders: Record<string, string>; sponsors: string[]; hr: string[] };

/** Who may read a record of an audience: the audience table of PRODUCT.md, applied to one engagement's people.
 *  @param side the leader whose side it stands on; none where it stands on all. */
export function readersOf(audience: Audience, { coaches, leaders, sponsors, hr }: Readers, author: string, side: string | null): string[] {
  const both = Object.values(leaders);
  const table: Record<Audience, string[]> = {
    coach_only: [author], leader_only: [author],
    leader_and_coach: [...coaches, ...(side ? [leaders[side] ?? ""] : [])],
    pair: [...coaches, ...both],
    alliance: [...coaches, ...both, ...sponsors],
    progress: [...coaches, ...both, ...sponsors, ...hr],
    directory: [],
  };
  return [...new Set(table[audience])].sort();
}

/** A stable id for a thing of the story: the same seed and name give the same one. */
export function storyId(seed: string, name: string): string {
  const hex = createHash("sha256").update(`${seed} ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The canary of one field: unmistakable, the same for the same seed. */
export const canaryFor = (seed: string, object: string): string => `canary-${createHash("sha256").update(`${seed} canary ${object}`).digest("hex").slice(0, 14)}`;
