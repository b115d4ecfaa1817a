import type { Wording } from "./wording";

/** Words that claim an absolute, which one exception dismisses. */
export const absolutes: readonly Wording[] = [
  { id: "w-always", kind: "absolute", severity: "hint", pattern: /\b(you|he|she|they|i|we)(\s+(are|is)|'re|'s)?\s+always\b/, why: "One exception is enough to dismiss the whole point.", instead: "How often, in which weeks? \"In four of the last six Monday meetings ...\"" },
  { id: "w-never", kind: "absolute", severity: "hint", pattern: /\b(you|he|she|they|i|we)(\s+(are|is)|'re|'s)?\s+never\b/, why: "It is rarely true, and the talk turns to the exception.", instead: "What was missing, and when? \"The hand-over note was missing on 3 and 10 May.\"" },
  { id: "w-every-time", kind: "absolute", severity: "hint", pattern: /\bevery single time\b/, why: "It sounds like a count but is none.", instead: "Count it: \"three times in May\"." },
  { id: "w-constantly", kind: "absolute", severity: "hint", pattern: /\b(constantly|continually)\b/, why: "It hides how often something really happens.", instead: "How many times in what period?" },
  { id: "w-everyone-knows", kind: "absolute", severity: "hint", pattern: /\bevery(one|body) (knows|thinks|says|feels)\b/, why: "It claims a crowd that cannot answer.", instead: "Who told you, and may you say so? Or: \"I have seen ...\"" },
  { id: "w-nobody", kind: "absolute", severity: "hint", pattern: /\b(nobody|no one) (wants to|can|likes|trusts)\b/, why: "It speaks for people who were not asked.", instead: "What did you see one or more people do? \"Two planners asked to change teams.\"" },
  { id: "w-completely", kind: "absolute", severity: "info", pattern: /\b(completely (useless|wrong)|totally)\b/, why: "A strong word in place of a measure.", instead: "What part, and by how much?" },
  { id: "w-impossible", kind: "absolute", severity: "hint", pattern: /\bimpossible to (work|deal|talk) with\b/, why: "It leaves the other person nothing to do.", instead: "Which task could not be done, and what happened when you tried?" },
  { id: "w-once-again", kind: "absolute", severity: "info", pattern: /\b(yet|once) again\b/, why: "It carries a reproach instead of a fact.", instead: "Name the earlier dates or leave it out." },
];
