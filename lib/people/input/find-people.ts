import { z } from "zod";

/** Part of a name or a job title, as typed into a picker; those who see addresses may type part of one. */
export const findPeopleInput = z.strictObject({ q: z.string().trim().min(1).max(120) });
export type FindPeopleInput = z.output<typeof findPeopleInput>;
