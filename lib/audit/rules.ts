/**
 * Who may read a record, from the narrowest circle to the widest. The name is the whole promise: screens show it
 * as a badge, the permission tables build on it, and the row policies in Postgres say the same a second time.
 */
export const audiences = ["coach_only", "leader_only", "leader_and_coach", "pair", "alliance", "progress", "directory"] as const;

/** The circle of people who may read one record. */
export type Audience = (typeof audiences)[number];
