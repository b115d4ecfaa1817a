import type { Wording } from "./wording";

/** Words that label a person. */
export const labels: readonly Wording[] = [
  { id: "w-lazy", kind: "label", severity: "hint", pattern: /\b(lazy|laziness)\b/, why: "It claims to know why something was not done.", instead: "What was agreed, and what was done by the date?" },
  { id: "w-incompetent", kind: "label", severity: "hint", pattern: /\bincompeten(t|ce|tly)\b/, why: "It judges the whole person and can harm a reputation.", instead: "Which task, which result, which training was given?" },
  { id: "w-stubborn", kind: "label", severity: "hint", pattern: /\bstubborn(ly|ness)?\b/, why: "It is firmness seen from the other side.", instead: "Which proposals were declined, and with which reasons?" },
  { id: "w-arrogant", kind: "label", severity: "hint", pattern: /\barrogan(t|tly|ce)\b/, why: "It judges character.", instead: "What was said about whose work, and when?" },
  { id: "w-selfish", kind: "label", severity: "hint", pattern: /\b(selfish(ly|ness)?|egotistical|self-centred|self-centered)\b/, why: "It judges motives.", instead: "Which decision helped one team at which cost for the other?" },
  { id: "w-aggressive", kind: "label", severity: "hint", pattern: /\b(passive[- ])?aggressive(ly)?\b(?! (target|goal|schedule|timeline|deadline|price|pricing|plan|growth|discount))/, why: "It labels the person and is used more often about some groups than others.", instead: "What was seen? \"You stood up, spoke louder and pointed at the slide.\"" },
  { id: "w-toxic", kind: "label", severity: "hint", pattern: /\btoxic\b(?! (substance|material|goods|waste|load|cargo|gas|fume))/, why: "It makes a person or team into a poison.", instead: "Which behaviours, seen how often, with which effect on whom?" },
  { id: "w-bully", kind: "label", severity: "hint", pattern: /\bbull(y|ies|ied|ying)\b/, why: "It can be a formal accusation with legal effect.", instead: "If you mean it, stop and speak with HR. Otherwise describe the act, the words and the dates." },
  { id: "w-manipulative", kind: "label", severity: "hint", pattern: /\bmanipulat(ive|ively|es people|ing people)\b/, why: "It claims a hidden plan.", instead: "What did the person say to whom, and how did the two versions differ?" },
  { id: "w-control-freak", kind: "label", severity: "hint", pattern: /\b(control freak|micro-?manag(er|es|ing|ed))\b/, why: "It turns a habit into an identity.", instead: "Which decisions were checked or reversed, and how often?" },
  { id: "w-dinosaur", kind: "label", severity: "hint", pattern: /\b(dinosaur|dead ?wood|dead weight)\b(?! (of|capacity|tonnage))/, why: "It belittles, and may point at age.", instead: "Which skill or result is missing for which task?" },
  { id: "w-troublemaker", kind: "label", severity: "hint", pattern: /\btrouble-?makers?\b/, why: "It can look like a reaction to a complaint, which may be unlawful.", instead: "Which act disturbed which work? Leave complaints and concerns out of it." },
  { id: "w-immature", kind: "label", severity: "hint", pattern: /\b(immatur(e|ity)|childish(ly)?)\b/, why: "It speaks from above.", instead: "Describe what was said and done, and what you would have needed." },
  { id: "w-weak", kind: "label", severity: "hint", pattern: /\bweak (leader|manager|person)\b/, why: "It judges the person.", instead: "Which decision was needed, and what happened instead?" },
  { id: "w-drama", kind: "label", severity: "hint", pattern: /\b(drama queen|so dramatic|too dramatic|full of drama)\b/, why: "It belittles what someone feels.", instead: "What did the person say about which event?" },
  { id: "w-know-it-all", kind: "label", severity: "hint", pattern: /\bknow[- ]it[- ]alls?\b/, why: "It mocks.", instead: "When did the person answer before the question was finished?" },
  { id: "w-liar", kind: "label", severity: "hint", pattern: /\b(liars?|dishonest(ly|y)?|is lying|was lying)\b/, why: "It accuses of intent, and may harm a reputation.", instead: "Put the two statements side by side with their dates." },
  { id: "w-backstabber", kind: "label", severity: "hint", pattern: /\b(back-?stab(ber|bing|bed)|two-faced)\b/, why: "It accuses of betrayal.", instead: "What was said to whom, that had not been said to you?" },
  { id: "w-loser", kind: "label", severity: "hint", pattern: /\b(idiot(s|ic)?|stupid(ly|ity)?|moron(s|ic)?)\b/, why: "It is an insult.", instead: "Which decision do you question, and which facts speak against it?" },
  { id: "w-abrasive", kind: "label", severity: "hint", pattern: /\babrasive\b(?! (paper|disc|belt|material|cleaner))/, why: "It is said far more often of women, and tells nobody what to change.", instead: "Quote the sentence and say what effect you saw." },
];
