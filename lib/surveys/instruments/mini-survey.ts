import type { InstrumentInput } from "../input/instruments";

const mini = (key: string, title: string, whom: { rated: "leader" | "leaders"; has: string; one: string; self: boolean }): InstrumentInput => ({
  key, version: 1, rated: whom.rated, minutes: 1, fixed: [], title,
  intro: "Two or three questions, about one minute. Please think of the time since {date}.",
  items: [
    { key: `${key}-change`, kind: "change", about: "goals", scale: "change-7", waves: ["mini"], wording: { default: `Since {date}, ${whom.has} become less or more effective at {goal}?`, ...(whom.self && { self: "Since {date}, have you become less or more effective at {goal}?" }) } },
    { key: `${key}-follow`, kind: "follow_up", about: "whole", scale: "follow-up-4", waves: ["mini"], wording: { default: `Since {date}, has ${whom.one} talked with you about this, or asked for your ideas?`, ...(whom.self && { self: "Since {date}, have you talked with others about this, or asked for their ideas?" }) } },
    { key: `${key}-suggest`, kind: "suggestion", about: "whole", characters: 600, waves: ["mini"], wording: { default: "One suggestion for the next weeks", ...(whom.self && { self: "One thing you want to try in the next weeks" }) } },
  ],
});

/** A monthly check of one leader's goals. Source: content/instruments "mini-survey". */
export const miniSurvey = mini("mini", "Short check for {name}", { rated: "leader", has: "has {name}", one: "{name}", self: true });

/** The same of leaders rated as one. */
export const miniSurveyOfLeaders = mini("mini-leaders", "Short check for {leaders}", { rated: "leaders", has: "have {leaders}", one: "one of them", self: false });
