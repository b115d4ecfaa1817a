/** What an item asks, which decides its scale and its figures. Source: SURVEYS "Instruments", in its order. */
export const itemKinds = ["today", "change", "follow_up", "suggestion", "overall", "then", "pair"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What an item is asked about: once, or for each goal, or for each fixed item of the working relationship. */
export const itemSubjects = ["whole", "goals", "fixed"] as const;
export type ItemSubject = (typeof itemSubjects)[number];

/** Whom an instrument rates. */
export const ratedKinds = ["leader", "leaders", "other_leader"] as const;

/** Names in single braces that are filled in for a respondent. `leaders` are all current ones, "Sofia Marin and Jonas Vale". */
export const instrumentPlaceholders = ["name", "leaders", "other_leader", "goal", "date"] as const;

/** Rows of a form at most, goals at most, and minutes at most. Source: SURVEYS "Instruments". */
export const instrumentLimits = { rows: 8, goals: 3, minutes: 3 } as const;
