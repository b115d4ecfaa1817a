import { command } from "./test";

/** A meeting as the calendar holds it. */
export type Meeting = { id: string; kind: string; round: number | null; startsAt: string; minutes: number; status: string; names: string[] };

/** The meetings of an engagement in their order. */
export const meetingsOf = (id: string): Meeting[] => JSON.parse(command("e2e/support/calendar.ts", id)) as Meeting[];

/** The instant a meeting begins, or some minutes after (before, if negative). */
export const startOf = (meeting: Meeting | undefined, plusMinutes = 0): Date => new Date(Date.parse(meeting?.startsAt ?? "") + plusMinutes * 60_000);
