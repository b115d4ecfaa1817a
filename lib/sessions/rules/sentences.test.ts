import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import calendar from "@/lib/platform/messages/en/calendar.json";
import { cadences, refusalToCancel, refusalToCorrect } from "../rules";
import { moveSession } from "./move-session";
import { meetingsOf, usualWish, type PlanNote, type PlanWish } from "./plan";
import { planCalendar } from "./plan-calendar";
import { sentenceOf } from "./sentences";

const t = createTranslator({ locale: "en-GB", messages: { calendar }, namespace: "calendar", timeZone: "UTC", onError: (error) => { throw error; } }) as (key: string, values?: Record<string, string | number>) => string;
const names: Record<string, string> = { katrin: "Katrin", daniel: "Daniel", ines: "Inês", helena: "Helena" };
const say = (note: PlanNote): string => {
  const { key, values } = sentenceOf(note, { personName: (id) => names[id] ?? id, meetingName: (meeting) => t("meeting", meeting) });
  return t(key, values);
};
const berlin = "Europe/Berlin";
const wish: PlanWish = {
  ...usualWish, startsOn: "2026-01-12", zone: berlin, leaders: [{ id: "katrin", zone: berlin }, { id: "daniel", zone: "America/Chicago" }],
  coach: { id: "ines", zone: "Europe/Lisbon" }, sponsor: { id: "helena", zone: berlin },
};

describe("what the calendar says", () => {
  it("is said in words that a sponsor can act on", () => {
    const plan = planCalendar({ ...wish, leaders: [{ id: "katrin", zone: berlin, away: [{ from: "2026-03-04", to: "2026-03-04" }] }, { id: "daniel", zone: "America/Chicago" }], holidays: [{ from: "2026-04-03", to: "2026-04-03", label: "Good Friday" }, { from: "2026-03-16", to: "2026-03-29", label: "Works holiday" }] });
    const said = [...plan.notes, ...plan.problems].map(say);
    expect(said).toContain("Katrin is away: Katrin’s session of round 2 is on Thursday 5 March at 10:00, not on Wednesday 4 March.");
    expect(said).toContain("Friday 3 April is Good Friday: the three-way call of round 4 is on Thursday 2 April at 15:00.");
    expect(said).toContain("It is 15:00 instead of 10:00 for Daniel’s individual sessions, which is nearer to everybody’s working hours.");
    expect(said).toContain("Daniel has the feedback session from 05:30 to 13:00 in Chicago, outside working hours.");
    expect(said).toContain("Round 3 (16 to 29 March) finds no time: Works holiday is on Wednesday 18 March, and the other days are taken. Change the days off or the days between rounds.");
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|[{}]|the meeting|\( | {2}/);
  });

  it("has a sentence for each refusal", () => {
    const meetings = meetingsOf(planCalendar(wish));
    const { refusals } = moveSession(meetings, { id: "round-1-call", day: "2026-02-21", time: "15:00", scope: "this" }, { people: [...wish.leaders, wish.coach, wish.sponsor] });
    expect(refusals.map(say)).toEqual(["Saturday 21 February at 15:00 cannot be had for the three-way call of round 1: it is the weekend for somebody who attends."]);
    const planned = { status: "planned", startsAt: new Date(0) } as const;
    expect([refusalToCancel(planned, new Date()), refusalToCorrect(planned)].map((key) => t(key ?? ""))).toEqual(["This session has begun. Log it as held or missed.", "Only a session that was held has a log to correct."]);
  });

  it("names the day off that stands against a move, and whose it is", () => {
    const meetings = meetingsOf(planCalendar(wish));
    const said = (holidays: { from: string; to: string; label: string }[], away: { from: string; to: string; label: string }[]) => moveSession(meetings, { id: "round-1-call", day: "2026-02-19", time: "17:00", scope: "this" },
      { holidays, people: [...wish.leaders, { ...wish.coach, away }, wish.sponsor] }).refusals.map(say);
    const day = (label: string) => [{ from: "2026-02-19", to: "2026-02-20", label }];
    expect(said(day("Carnival"), [])).toEqual(["Thursday 19 February cannot be had for the three-way call of round 1: Thursday 19 February is a day off (Carnival)."]);
    expect(said(day(""), [])).toEqual(["Thursday 19 February cannot be had for the three-way call of round 1: Thursday 19 February is a day off."]);
    expect(said([], day("skiing"))).toEqual(["Thursday 19 February cannot be had for the three-way call of round 1: Inês is away on Thursday 19 February (skiing)."]);
    expect(said([], day(""))).toEqual(["Thursday 19 February cannot be had for the three-way call of round 1: Inês is away on Thursday 19 February."]);
  });

  it("names the cadences that can be chosen", () => {
    expect(cadences.map((days) => days / 7)).toEqual([1, 2, 3, 4]);
    expect(t("problems.everyDays")).toBe("Rounds are one, two, three or four weeks apart.");
  });
});
