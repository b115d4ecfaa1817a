import type { InstrumentInput } from "../input/instruments";

/** What the people around one leader see of that leader's goals; the leader answers the same form. Source: content/instruments. */
export const executiveCoaching: InstrumentInput = {
  key: "executive-coaching", version: 2, rated: "leader", minutes: 3, fixed: [],
  title: "Feedback for {name}",
  intro: "{name} is working on the goals below and has asked for your view. Please answer from what you have seen yourself.",
  items: [
    {
      key: "ec-today", kind: "today", about: "goals", scale: "effectiveness-7", waves: ["baseline", "midpoint", "end"],
      wording: {
        default: "These days, how effective is {name} at {goal}?",
        manager: "These days, how effective is {name}, who reports to you, at {goal}?",
        peers: "These days, in the work you share, how effective is {name} at {goal}?",
        direct_reports: "These days, as your manager, how effective is {name} at {goal}?",
        others: "These days, as far as you can see it, how effective is {name} at {goal}?",
        self: "These days, how effective are you at {goal}?",
      },
    },
    {
      key: "ec-change", kind: "change", about: "goals", scale: "change-7", waves: ["midpoint", "end", "mini"],
      wording: { default: "Since {date}, has {name} become less or more effective at {goal}?", self: "Since {date}, have you become less or more effective at {goal}?" },
    },
    {
      key: "ec-follow", kind: "follow_up", about: "whole", scale: "follow-up-4", waves: ["midpoint", "end", "mini"],
      wording: { default: "Since {date}, has {name} talked with you about these goals, or asked for your ideas?", self: "Since {date}, have you talked with the people who answer this survey about your goals, or asked for their ideas?" },
    },
    {
      key: "ec-suggest", kind: "suggestion", about: "whole", characters: 600, waves: ["baseline", "midpoint", "end", "mini"],
      wording: { default: "One or two suggestions for {name} for the coming months", self: "One or two things you want to try in the coming months" },
    },
    {
      key: "ec-overall", kind: "overall", about: "whole", scale: "change-7", waves: ["end"],
      wording: { default: "Overall, since {date}, has {name} become less or more effective as a leader?", self: "Overall, since {date}, have you become less or more effective as a leader?" },
    },
    {
      key: "ec-then", kind: "then", about: "goals", scale: "effectiveness-7", waves: ["end"], isOptional: true,
      wording: { default: "Thinking back to {date}: how effective was {name} then at {goal}?", self: "Thinking back to {date}: how effective were you then at {goal}?" },
    },
  ],
};
