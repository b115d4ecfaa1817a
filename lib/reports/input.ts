import { z } from "zod";
import { courseKeys } from "./rules";

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const line = z.string().trim().max(80);

/** Columns by which a list of engagements can be sorted. */
export const engagementSorts = ["title", "launched"] as const;
export type EngagementSort = (typeof engagementSorts)[number];

/** What stands in the address of a list of engagements. A value that is none is as if it were not there, because an
 *  address is typed, shortened and forwarded. */
export const engagementListInput = z.object({
  course: optional(z.enum(courseKeys)),
  program: optional(line.regex(/^[a-z0-9-]+$/)),
  coach: optional(z.uuid()),
  risk: optional(z.literal("yes")),
  q: optional(line.transform((text) => text || undefined)),
  sort: optional(z.enum(["title", "-title", "launched", "-launched"])),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type EngagementListInput = z.output<typeof engagementListInput>;

/** What stands in the address of the search page. */
export const searchInput = z.object({ q: z.string().trim().max(80).catch("") });

/** Which of the viewer's meetings: those to come, or those that were, a page at a time. */
export const meetingListInput = z.object({ past: optional(z.literal("yes")), page: z.coerce.number().int().min(1).max(1_000).catch(1) });
export type MeetingListInput = z.output<typeof meetingListInput>;

/** One meeting, named in an address. */
export const meetingInput = z.object({ sessionId: z.uuid() });

/** Whose hours of which year; this year's where none is named. */
export const hoursInput = z.object({ year: optional(z.coerce.number().int().min(2000).max(2199)) });
export type HoursInput = z.output<typeof hoursInput>;
