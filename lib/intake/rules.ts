/** What an interviewee answers to the consent text. */
export const consentAnswers = ["given", "declined"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** What a marked passage is about. Source: PRODUCT "Intakes"; a theme's segment is one of the last three. */
export const excerptTags = ["historical", "operational", "process", "personal"] as const;
export type ExcerptTag = (typeof excerptTags)[number];

/** Longest passage and longest sentence of a theme, in characters. A theme is one sentence that is read aloud. */
export const passageLength = { excerpt: 2_000, theme: 300 } as const;

/** How many passages one intake and how many themes one engagement may have: far more than anybody can work through. */
export const mostOf = { excerpts: 100, themes: 40 } as const;
