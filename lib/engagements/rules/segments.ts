/** What a theme or a feedback item is about: the work itself, how decisions and information flow, how the leaders treat each
 *  other. In the order in which the feedback day works through them, because the personal part is easier once the rest is lighter. */
export const segments = ["operational", "process", "personal"] as const;
export type Segment = (typeof segments)[number];
