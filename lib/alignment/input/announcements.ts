import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { announcementLimits, confirmations, receptions } from "../rules/announcements";

const engagementId = z.uuid();
const words = z.string().max(announcementLimits.words, "tooLong").transform((text) => text.replaceAll("\r\n", "\n").trim()).default("");
const day = z.string().refine((text) => text === "" || isDay(text), "day").transform((text) => text || null).default(null);

/** A leader puts somebody on their list. `id` is made when the page opens. */
export const planAnnouncementInput = z.strictObject({ engagementId, id: z.uuid(), personId: z.uuid("person") });
export type PlanAnnouncementInput = z.output<typeof planAnnouncementInput>;

/** What a leader notes about telling one person; `toldOn` once they have. `ask`: the person may confirm by a link. */
export const noteAnnouncementInput = z.strictObject({
  engagementId, announcementId: z.uuid(), revision: z.coerce.number<string | number>().int().min(1), plannedOn: day, toldOn: day, words, learned: words,
  received: z.union([z.literal(""), z.enum(receptions)]).transform((value) => value || null).default(null),
  ask: z.literal("yes").optional().transform((value) => value === "yes"),
});
export type NoteAnnouncementInput = z.output<typeof noteAnnouncementInput>;

/** Somebody is taken off the list. */
export const dropAnnouncementInput = z.strictObject({ engagementId, announcementId: z.uuid() });
export type DropAnnouncementInput = z.output<typeof dropAnnouncementInput>;

/** There is nobody to tell, and why. */
export const nobodyToTellInput = z.strictObject({ engagementId, id: z.uuid(), reason: words.pipe(z.string().min(1, "why")) });
export type NobodyToTellInput = z.output<typeof nobodyToTellInput>;

/** What the person told answers by their link. */
export const confirmAnnouncementInput = z.object({ token: z.string().max(64), answer: z.enum(confirmations) });
