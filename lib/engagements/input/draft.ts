import { z } from "zod";
import { leaderCount, nominationKinds, type NominationKind } from "../rules";
import { draftLimits } from "../rules/launching";

const prose = z.string().max(draftLimits.prose, "tooLong").transform((text) => text.replaceAll("\r\n", "\n"));
const line = z.string().max(draftLimits.line, "tooLong");
const id = z.union([z.literal(""), z.uuid()]);

/** Somebody named in the draft: the person, once known, and what was typed until then. */
export type Pick = { personId: string; typed: string };
export type Nominee = Pick & { kind: NominationKind };

const pick = z.strictObject({ personId: id, typed: line });

/** Fields of the launch that hold one long text each. */
export const proseFields = ["performance", "leadership", "organization", "good", "consequences", "notFollow", "support", "ownPart", "daysOff"] as const;
/** Fields that hold one short text each: a number, a day, a time, a zone, as typed. */
export const lineFields = [
  "strain", "startsOn", "zone", "everyDays", "months", "individualTime", "jointTime", "dayStart",
  "feedbackMinutes", "alignmentMinutes", "individualMinutes", "threeWayMinutes", "closingMinutes",
] as const;
/** Points of suitability that the sponsor confirms. */
export const tickFields = ["formal", "represented", "limits"] as const;
/** Fields that name one person each, by id. */
export const personFields = ["coachId", "hrPartnerId", "sponsorId"] as const;

const each = <K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) => Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;

/** What the launch has gathered so far, half-filled on purpose: everything may still be empty or wrong. */
export const draftContent = z.object({
  ...each(proseFields, prose.default("")),
  ...each(lineFields, line.default("")),
  ...each(tickFields, z.boolean().default(false)),
  ...each(personFields, id.default("")),
  leaders: z.array(pick).max(leaderCount.max).default([]),
  nominees: z.array(pick.extend({ kind: z.enum(nominationKinds) })).max(draftLimits.nominees).default([]),
  /** Ids of the ticked items of the sharing list, beyond those that are always shared. */
  sharing: z.array(line).max(40).default([]),
});
export type DraftContent = z.output<typeof draftContent>;

/** A field that a form may send once, several times or not at all. */
const several = z.union([z.string(), z.array(z.string()).max(80)]).transform((value) => [value].flat());
// A box that is not ticked sends nothing, so each stands behind a hidden empty value of its name.
const tick = several.transform((values) => values.includes("yes"));

const rows = (ids: string[] | undefined, names: string[] | undefined) =>
  names?.map((typed, at) => ({ personId: ids?.[at] ?? "", typed: typed.trim() }));

/** The fields of one screen as its form sends them, which may be some of them only, as the part of the draft they change. */
export const draftPatch = z.strictObject({
  ...each(proseFields, prose.optional()),
  ...each(lineFields, line.optional()),
  ...each(tickFields, tick.optional()),
  ...each(personFields, id.optional()),
  leader: several.optional(), leaderId: several.optional(),
  nominee: several.optional(), nomineeId: several.optional(), nomineeKind: several.optional(),
  sharing: several.transform((values) => values.filter(Boolean)).optional(),
}).transform(({ leader, leaderId, nominee, nomineeId, nomineeKind, ...fields }, ctx): Partial<DraftContent> => {
  const filled = (row: Pick) => row.personId !== "" || row.typed !== "";
  const leaders = rows(leaderId, leader)?.filter(filled);
  const nominees = rows(nomineeId, nominee)?.map((row, at) => ({ ...row, kind: nomineeKind?.[at] === "observer" ? "observer" as const : "impacted" as const })).filter(filled);
  const patch = { ...fields, ...(leaders && { leaders }), ...(nominees && { nominees }) };
  const checked = draftContent.partial().safeParse(patch);
  if (!checked.success) for (const issue of checked.error.issues) ctx.addIssue({ code: "custom", message: issue.message, path: issue.path });
  return Object.fromEntries((Object.entries(patch) as [string, unknown][]).filter(([, value]) => value !== undefined));
});
