/** The step and prompts of the template in which a course correction after the midpoint is written down. */
export const courseStep = "iv-midpoint-debrief";
export const courseFields = { decision: "iv-mdb-decision", actions: "iv-mdb-actions" } as const;

/** Reasons that a coach puts on record where it went otherwise than planned: that the series ends early, that the leaders had an
 *  unequal number of sessions, or that there is no survey at the end. Field keys of entries that no guide asks for. */
export const reasonFields = { early: "support-ends-early", uneven: "support-uneven", noEnd: "end-survey-left-out" } as const;
export const reasonKinds = Object.keys(reasonFields) as [keyof typeof reasonFields, ...(keyof typeof reasonFields)[]];
export type ReasonKind = keyof typeof reasonFields;
/** The step under which they are kept. */
export const reasonStep = "iv-individual";
