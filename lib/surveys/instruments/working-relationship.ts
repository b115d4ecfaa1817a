import type { InstrumentInput } from "../input/instruments";

/** How the leaders of an intervention work together, as the people around them meet it. The baseline comes before the goals
 *  exist, so three fixed items in the same words carry the measured change; the shared goal joins from the midpoint on. A
 *  mini-survey asks of change alone. They are rated as one, and there is no self group. Source: content/instruments, trimmed by content/README "Decided" 1 and 2. */
export const workingRelationship: InstrumentInput = {
  key: "working-relationship", version: 2, rated: "leaders", minutes: 3,
  title: "How {leaders} work together",
  intro: "This is about the working relationship of {leaders}. Please answer from what you have seen or experienced yourself.",
  fixed: [
    { key: "wr-decide", text: "agreeing on decisions that concern more than one of their teams, and keeping to them" },
    { key: "wr-respect", text: "speaking and listening to each other with respect, also when they disagree" },
    { key: "wr-inform", text: "giving each other's teams the information they need in time" },
  ],
  items: [
    {
      key: "wr-today", kind: "today", about: "fixed", scale: "effectiveness-7", waves: ["baseline", "midpoint", "end"],
      wording: {
        default: "These days, how effective are {leaders} at {goal}?",
        manager: "These days, how effective are {leaders}, who report to you, at {goal}?",
        peers: "These days, in the work you share with them, how effective are {leaders} at {goal}?",
        direct_reports: "These days, as you experience it in your team, how effective are {leaders} at {goal}?",
        others: "These days, as far as you can see it, how effective are {leaders} at {goal}?",
      },
    },
    {
      key: "wr-goal-today", kind: "today", about: "goals", scale: "effectiveness-7", waves: ["midpoint", "end"],
      wording: { default: "These days, how effective are {leaders} at {goal}?" },
    },
    {
      key: "wr-overall", kind: "overall", about: "whole", scale: "better-7", waves: ["midpoint", "end", "mini"],
      wording: { default: "Overall, since {date}, has the way {leaders} work together become worse or better?" },
    },
    {
      key: "wr-goal-change", kind: "change", about: "goals", scale: "change-7", waves: ["midpoint", "end", "mini"],
      wording: { default: "Since {date}, have {leaders} become less or more effective at {goal}?" },
    },
    {
      key: "wr-follow", kind: "follow_up", about: "whole", scale: "follow-up-4", waves: ["midpoint", "end", "mini"],
      wording: { default: "Since {date}, has one of them talked with you about this change, or asked for your ideas?" },
    },
    {
      key: "wr-suggest", kind: "suggestion", about: "whole", characters: 600, waves: ["baseline", "midpoint", "end", "mini"],
      wording: { default: "One or two suggestions: what could {leaders} do in the coming months that would help your work?" },
    },
  ],
};
