import type { Wording } from "./wording";

/** Words that escalate, mock, compare or threaten. */
export const rhetoric: readonly Wording[] = [
  { id: "w-with-all-respect", kind: "rhetoric", severity: "info", pattern: /\bwith all (due )?respect\b/, why: "It announces the opposite.", instead: "Leave it out and state the point." },
  { id: "w-no-offence", kind: "rhetoric", severity: "info", pattern: /\bno offen[cs]e( but)?\b/, why: "It shifts the effect to the listener.", instead: "Leave it out, and check whether the sentence is still fair." },
  { id: "w-obviously", kind: "rhetoric", severity: "info", pattern: /\bobvious(ly)?\b(?! (damage|defect))/, why: "It makes the other look slow.", instead: "Give the fact that makes it clear." },
  { id: "w-should-know", kind: "rhetoric", severity: "hint", pattern: /\bshould(n't| not)? (have )?know(n)? better\b/, why: "It shames and explains nothing.", instead: "What was known, from which training or message?" },
  { id: "w-unlike", kind: "comparison", severity: "hint", pattern: /\b(unlike (your|his|her) (colleagues?|predecessor|peers?)|why can't you be (more )?like)\b/, why: "A comparison with a person hurts, and reveals others' data.", instead: "Compare with the standard." },
  { id: "w-heard-that", kind: "hearsay", severity: "info", pattern: /\b(i (have )?heard that|people (say|are saying)|word is|rumou?r has it)\b/, why: "The person cannot answer a rumour.", instead: "What did you see yourself? If nothing, do not use it." },
  { id: "w-last-chance", kind: "threat", severity: "hint", pattern: /\b(last chance|or else|you('ll| will) regret)\b/, why: "It threatens. A formal warning has its own procedure.", instead: "State the consequence, who decides and when, after checking with HR." },
  { id: "w-youre-lucky", kind: "threat", severity: "hint", pattern: /\blucky (to have (a|this) job|to be here)\b/, why: "It humiliates.", instead: "State the expected change and the reason." },
  { id: "w-but-praise", kind: "rhetoric", severity: "info", pattern: /\b(good|great|nice) (job|work),? but\b/, why: "The praise is lost after \"but\".", instead: "Two sentences. Give the praise its own full stop." },
];
