import { z } from "zod";
import { entryLength } from "@/lib/engagements/rules/confidential";

const answers = z.record(z.string().max(60), z.string().transform((text) => text.replace(/\r\n?/g, "\n")).refine((text) => text.length <= entryLength, "tooLong")).default({});

/** What the coach notes of a preview with one leader (their party), by prompt. */
export const notePreviewInput = z.strictObject({ engagementId: z.uuid(), partyId: z.uuid(), answers });
export type NotePreviewInput = z.output<typeof notePreviewInput>;

/** A leader's own thoughts before the day, by prompt. */
export const writeThoughtsInput = z.strictObject({ engagementId: z.uuid(), answers });
export type WriteThoughtsInput = z.output<typeof writeThoughtsInput>;
