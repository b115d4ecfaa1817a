import type { Wording } from "./wording";

/** Words about origin, age and family. */
export const culture: readonly Wording[] = [
  { id: "w-culture-fit", kind: "culture", severity: "hint", pattern: /\b(not a (good )?cultur(e|al) fit|poor cultur(e|al) fit|cultural fit)\b/, why: "It often means \"not like us\".", instead: "Which value, shown in which behaviour, was not kept?" },
  { id: "w-accent", kind: "culture", severity: "hint", pattern: /\b((thick|heavy|strong) accent|broken english)\b/, why: "It touches origin.", instead: "What was not understood, and what would help: writing, slides, an interpreter?" },
  { id: "w-typical", kind: "culture", severity: "hint", pattern: /\btypical (german|british|american|french|indian|chinese|dutch|italian|woman|man|male|female|millennial)\b|\btypical of (his|her|their) (generation|culture|country|kind)\b/, why: "It explains a person by a group.", instead: "Say what this person did." },
  { id: "w-where-from", kind: "culture", severity: "hint", pattern: /\b(where (he|she|they) comes? from|in (his|her|their) culture)\b/, why: "It turns a work matter into origin.", instead: "Which way of working does each prefer, and what will you agree?" },
  { id: "w-exotic", kind: "culture", severity: "hint", pattern: /\b(these|those) people (always|never|don't|do not|are all|just)\b/, why: "It sets a group apart.", instead: "Name who, and what they did." },
  { id: "w-too-old", kind: "culture", severity: "hint", pattern: /\b(too (old|young) (to|for)|too old|too young|set in (his|her|their) ways|past (his|her|their) prime)\b/, why: "Age is protected, and it is not a behaviour.", instead: "Which skill or change is at stake?" },
  { id: "w-family", kind: "culture", severity: "hint", pattern: /\b(since (she|he) (had|has had) (a|the) (baby|child|kids)|because of (the|her|his) (kids|children|pregnancy)|part-timer mentality)\b/, why: "Family and parental leave are protected.", instead: "Which work was not covered, and what was arranged for it?" },
  { id: "w-angry-woman", kind: "culture", severity: "hint", pattern: /\b(angry (black )?(woman|man)|hot-blooded|fiery latin[ao]?)\b/, why: "A stereotype of origin.", instead: "Quote the words and say what they were about." },
  { id: "w-articulate", kind: "culture", severity: "info", pattern: /\b(surprisingly|so|very) articulate\b/, why: "Praise that shows surprise can hurt.", instead: "Say what was well done: \"The three options made the choice easy.\"" },
  { id: "w-low-energy", kind: "culture", severity: "info", pattern: /\b(too quiet|low[- ]energy)\b/, why: "It takes one style as the norm.", instead: "Which information was missing because it was not said?" },
];
