import type { Wording } from "./wording";

/** Words about somebody's feelings and health, many of them used of one gender. */
export const emotionAndDiagnosis: readonly Wording[] = [
  { id: "w-emotional", kind: "gendered", severity: "hint", pattern: /\b(too|overly|so) (emotional|sensitive)\b/, why: "It is said mostly of women and makes the feeling the fault.", instead: "What happened in the room, and what was the matter at hand?" },
  { id: "w-hysterical", kind: "gendered", severity: "hint", pattern: /\bhysteri(cal|cally|a|cs)\b/, why: "An old diagnosis, used against women.", instead: "Describe what was heard: louder voice, crying, leaving the room." },
  { id: "w-bossy", kind: "gendered", severity: "hint", pattern: /\bbossy\b/, why: "It is hardly ever said of men who do the same.", instead: "Which instruction was given to whom, without which authority?" },
  { id: "w-shrill", kind: "gendered", severity: "hint", pattern: /\bshrill\b/, why: "It judges a voice, mostly a woman's.", instead: "Say what was said." },
  { id: "w-nagging", kind: "gendered", severity: "hint", pattern: /\bnag(s|ging|ged)?\b/, why: "Asked by another person it would be called following up.", instead: "How often was what asked, and was it answered?" },
  { id: "w-motherly", kind: "gendered", severity: "hint", pattern: /\b(too nice (to|for)|motherly|mother hen)\b/, why: "It ties leadership to a picture of gender.", instead: "Which decision was delayed, and what followed?" },
  { id: "w-man-up", kind: "gendered", severity: "hint", pattern: /\b(man up|grow a pair|be a man)\b/, why: "It ties courage to gender.", instead: "Which step do you ask for, by when?" },
  { id: "w-girls", kind: "gendered", severity: "hint", pattern: /\b(the )?girls? (in|from|at) (the )?(office|accounting|accounts|reception|finance|planning|team)\b/, why: "It makes adult colleagues into children.", instead: "Use names or roles." },
  { id: "w-bipolar", kind: "diagnosis", severity: "hint", pattern: /\b(bipolar|schizophreni(c|a))\b/, why: "A diagnosis is for doctors, and health data is protected by law.", instead: "What changed, from which day to which, in what was said or decided?" },
  { id: "w-narcissist", kind: "diagnosis", severity: "hint", pattern: /\bnarcissis(t|ts|tic|m)\b/, why: "A clinical word used as an insult.", instead: "Whose work was presented by whom, and was it named?" },
  { id: "w-psychopath", kind: "diagnosis", severity: "hint", pattern: /\b(psycho(path|pathic)?|sociopath(ic)?)\b/, why: "A clinical word used as an insult.", instead: "Describe the act and its effect." },
  { id: "w-autistic", kind: "diagnosis", severity: "hint", pattern: /\b((is|must be|probably) on the spectrum|autistic|ADHD)\b/, why: "Health or disability is protected and does not belong here.", instead: "What would help both to work: written agenda, fewer changes, breaks?" },
  { id: "w-depressed", kind: "diagnosis", severity: "hint", pattern: /\b(is|was|seems|looks) (depressed|burn(ed|t) out)\b/, why: "It is a guess about health. Care for the person elsewhere.", instead: "Ask in private how the person is. Write down only what work was affected." },
  { id: "w-paranoid", kind: "diagnosis", severity: "hint", pattern: /\bparanoi(d|a)\b/, why: "A clinical word for a worry.", instead: "Which worry was voiced, and what was it based on?" },
  { id: "w-ocd", kind: "diagnosis", severity: "hint", pattern: /\b(OCD|obsessive|obsessed)\b/, why: "A clinical word for thoroughness.", instead: "How many rounds of checking, on what, with which delay?" },
  { id: "w-crazy", kind: "diagnosis", severity: "hint", pattern: /\b(crazy|insane|mental case|is unstable|was unstable|emotionally unstable)\b/, why: "It belittles, and touches health.", instead: "What happened, in which order?" },
  { id: "w-anger-issues", kind: "diagnosis", severity: "hint", pattern: /\banger (issues?|problems?|management)\b/, why: "It makes a lasting condition of an event.", instead: "On which days was a voice raised, with whom present?" },
  { id: "w-alcoholic", kind: "diagnosis", severity: "hint", pattern: /\b(drinks too much|is an alcoholic|has a drinking problem)\b/, why: "Health and privacy. It has its own procedure.", instead: "Leave it out. If safety is at stake, speak with HR now." },
];
