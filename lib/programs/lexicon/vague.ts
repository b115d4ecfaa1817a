import type { Wording } from "./wording";

/** Words about attitude, and words that mean something else to each reader. */
export const vague: readonly Wording[] = [
  { id: "w-bad-attitude", kind: "vague", severity: "hint", pattern: /\b(bad|poor|negative|wrong) attitude\b/, why: "An attitude cannot be seen; it is a guess about someone's inside.", instead: "What did the person say or do? \"You left the briefing before questions on 4 June.\"" },
  { id: "w-attitude-problem", kind: "vague", severity: "hint", pattern: /\battitude (problem|issue)s?\b/, why: "It names the person as the problem.", instead: "Describe one event: who was there, what was said, what followed." },
  { id: "w-unprofessional", kind: "vague", severity: "hint", pattern: /\bunprofessional(ly)?\b/, why: "Everyone has their own idea of professional.", instead: "Which rule or agreement was not kept, and how?" },
  { id: "w-team-player", kind: "label", severity: "hint", pattern: /\bnot (really )?a team player\b/, why: "It is a label; nobody knows what to do differently.", instead: "What did the team need that did not come? \"The shift plan was not shared with the night team.\"" },
  { id: "w-communication-issues", kind: "vague", severity: "info", pattern: /\bcommunication (issues?|problems?)\b/, why: "It fits every conflict and explains none.", instead: "Who did not learn what, by when, and what did it cost?" },
  { id: "w-trust-issues", kind: "vague", severity: "info", pattern: /\btrust issues?\b/, why: "It says that something broke, not what.", instead: "Which promise was not kept? What do you check today that you did not check before?" },
  { id: "w-not-committed", kind: "mind_reading", severity: "hint", pattern: /\b(not (really )?committed|lack of commitment|uncommitted)\b/, why: "Commitment is inside a person; you see only what they do.", instead: "Which task, agreed for which date, was not done?" },
  { id: "w-poor-performance", kind: "vague", severity: "info", pattern: /\b(poor|weak|bad) performance\b/, why: "It judges without saying which standard.", instead: "Expected and actual: \"98 percent on time was agreed, 91 percent was reached in May.\"" },
  { id: "w-step-up", kind: "vague", severity: "info", pattern: /\bsteps? up\b(?! (to|onto) the (ramp|platform|dock|truck))/, why: "The person cannot know what is meant.", instead: "What should be seen from which day on?" },
  { id: "w-more-proactive", kind: "vague", severity: "info", pattern: /\b(more|not|isn't) proactive\b/, why: "It means something else to each reader.", instead: "In which situation should the person act without being asked, and how?" },
  { id: "w-take-ownership", kind: "vague", severity: "info", pattern: /\b(take|takes|taking|lacks?) ownership\b/, why: "It sounds clear and is not.", instead: "Which task, decision or message was nobody's? Who should have it?" },
  { id: "w-inappropriate", kind: "vague", severity: "info", pattern: /\binappropriate(ly)?\b/, why: "It judges and hides the act. It may also point to something for HR.", instead: "What was said or done? If it may break the law or policy, stop and speak with HR." },
  { id: "w-unacceptable", kind: "vague", severity: "info", pattern: /\bunacceptable\b/, why: "It ends the talk before the facts are on the table.", instead: "Name the standard and what happened." },
  { id: "w-not-up-to", kind: "vague", severity: "hint", pattern: /\bnot up to (the job|it|standard)\b/, why: "It judges the person as a whole.", instead: "Which part of the job, which result, which date?" },
  { id: "w-lack-respect", kind: "vague", severity: "hint", pattern: /\b(disrespectful(ly)?|no respect|lack of respect)\b/, why: "Respect looks different to different people.", instead: "What did you see? \"You typed while she presented, for about ten minutes.\"" },
  { id: "w-rude", kind: "label", severity: "hint", pattern: /\brude(ness|ly)?\b/, why: "It is your reading of an act.", instead: "Which words or acts? What happened right after?" },
  { id: "w-tone", kind: "vague", severity: "info", pattern: /\b(your|his|her|their|bad) tone\b/, why: "Tone is remembered differently by each listener.", instead: "Quote the words. Say what you noticed: louder, shorter, in front of whom." },
  { id: "w-sloppy", kind: "label", severity: "hint", pattern: /\b(sloppy|sloppily|careless(ly|ness)?)\b/, why: "It judges the person instead of the result.", instead: "Which errors, how many, found by whom? \"Six of forty labels were wrong.\"" },
  { id: "w-slow", kind: "vague", severity: "info", pattern: /\btoo slow(ly)?\b/, why: "Slow against what?", instead: "Agreed time and actual time." },
  { id: "w-difficult", kind: "label", severity: "hint", pattern: /\bdifficult (person|to work with|to deal with|colleague|woman|man)\b/, why: "It places the difficulty in one person.", instead: "What became difficult, in which task, after what?" },
  { id: "w-high-maintenance", kind: "label", severity: "hint", pattern: /\bhigh[- ]maintenance\b(?! (cost|vehicle|truck|equipment))/, why: "It is a label that belittles.", instead: "How many requests, about what, in which period?" },
];
