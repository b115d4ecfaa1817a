import type { Wording } from "./wording";

/** Words that claim to know what goes on inside somebody. */
export const mindReading: readonly Wording[] = [
  { id: "w-doesnt-care", kind: "mind_reading", severity: "hint", pattern: /\b(doesn't|does not|don't|do not|didn't|did not) care\b/, why: "Nobody can see what another person cares about.", instead: "What did you expect to see, and what did you see?" },
  { id: "w-on-purpose", kind: "mind_reading", severity: "hint", pattern: /\b(on purpose|deliberate(ly)?|intentionally)\b/, why: "It claims to know the intention.", instead: "Leave the intention open: what happened, and did you ask about it?" },
  { id: "w-wants-to", kind: "mind_reading", severity: "hint", pattern: /\b(just|only) wants? to\b/, why: "It reads a motive.", instead: "What did the person ask for or do?" },
  { id: "w-trying-to", kind: "mind_reading", severity: "hint", pattern: /\btr(ying|ies|ied) to (undermine|sabotage|embarrass|humiliate|provoke)\b/, why: "It presumes a plan.", instead: "What was said or done, and which effect did it have on you?" },
  { id: "w-hidden-agenda", kind: "mind_reading", severity: "hint", pattern: /\bhidden agendas?\b/, why: "What is hidden cannot be observed.", instead: "Which question of yours has not been answered yet?" },
  { id: "w-doesnt-want", kind: "mind_reading", severity: "hint", pattern: /\b(doesn't|does not|don't|do not) (want|wish) to (change|learn|listen|help|cooperate)\b/, why: "It closes the door before the talk.", instead: "What was asked, and what was the answer?" },
  { id: "w-feels-threatened", kind: "mind_reading", severity: "hint", pattern: /\b((feels|felt) threatened by|feels threatened|is jealous|was jealous)\b/, why: "It explains another person's feelings.", instead: "Describe your own experience: \"I noticed ... and I wondered ...\"" },
  { id: "w-thinks-better", kind: "mind_reading", severity: "hint", pattern: /\bthinks? (he|she|they)('s| is| are|'re) (better|above)\b/, why: "It reads a thought.", instead: "What was said about whose work?" },
  { id: "w-unmotivated", kind: "mind_reading", severity: "hint", pattern: /\b(unmotivated|not motivated|lacks motivation)\b/, why: "Motivation is a guess; conditions may be the cause.", instead: "Which work was done and which not? Ask what would help." },
  { id: "w-refuses", kind: "mind_reading", severity: "info", pattern: /\brefus(es|ed|ing) to\b/, why: "Was it asked and declined, or not done?", instead: "Quote the request and the answer." },
  { id: "w-playing-games", kind: "mind_reading", severity: "hint", pattern: /\bplay(s|ing|ed)? (games|politics)\b/, why: "It accuses of tactics.", instead: "Which decision was taken where, and who was missing?" },
  { id: "w-resents", kind: "mind_reading", severity: "info", pattern: /\bresent(s|ed|ful)\b/, why: "It tells another person's feelings.", instead: "What did the person say about it?" },
  { id: "w-ignores", kind: "mind_reading", severity: "info", pattern: /\bignor(es|ed|ing) (me|us|him|her|them|everyone|my|our)\b/, why: "It mixes the lack of an answer with a motive.", instead: "\"I wrote on 3 and 6 May and had no answer by 12 May.\"" },
];
