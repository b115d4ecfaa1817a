/** The four parts in which an issue is raised. Source: the intervention template, "situation, behaviour, impact and request". */
export const issueParts = ["situation", "behaviour", "impact", "request"] as const;
export type IssuePart = (typeof issueParts)[number];

/** Longest text of one part of an issue, and of how it was resolved, in characters. */
export const issueLength = { part: 800, resolution: 1200 } as const;
