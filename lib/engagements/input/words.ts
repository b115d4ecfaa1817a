import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { entryLength } from "../rules/confidential";

/** Words as typed into one field: nothing is trimmed or cut; line ends are one kind, because forms send another than
 *  scripts. */
export const entryWords = z.string().transform((text) => text.replace(/\r\n?/g, "\n"))
  .refine((text) => text.length <= entryLength, words("sessions")("errors.tooLong", { limit: entryLength }));
