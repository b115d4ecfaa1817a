import { randomUUID } from "node:crypto";
import type { Act, Routes } from "./row";
import { hr, keepers } from "./who";

const readers = ["coach", "otherCoach", "formerCoach", ...keepers] as const;
const act = (fields: Act["fields"], whose: Act["whose"]): Act => ({ page: "/instruments", fields, whose });
const words = { title: "T", intro: "I", rated: "leader", minutes: "1", goals: "1" };

/** The questions of surveys, and what HR reads of their effect. */
export const instruments: Routes = {
  pages: {
    "/instruments": { path: () => "/instruments", answers: { rest: 403, 200: readers } },
    "/instruments/[instrumentId]": { path: () => "/instruments/executive-coaching", answers: { rest: 403, 200: readers } },
    "/effect": { path: () => "/effect", answers: { rest: 403, 200: hr } },
  },
  actions: {
    beginInstrument: act(() => ({ id: randomUUID() }), readers.filter((standing) => !hr.includes(standing))),
    saveInstrument: act(() => ({ id: randomUUID(), revision: "1", ...words }), []),
    discardInstrument: act(() => ({ id: randomUUID() }), []),
  },
};
