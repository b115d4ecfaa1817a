/** What the doors of the database leave in the transaction about its viewer, and nothing else does: arrays of
 *  ids, computed once a transaction, so that a policy compares a column with a constant. */
export const settings = {
  /** Organisations whose rows may be touched at all. */
  organizations: "app.organizations",
  /** The viewer as a person, one id for each of those organisations. */
  people: "app.people",
  /** Organisations in which the viewer is administrator, HR partner, or may launch, and those in which they coach. */
  administered: "app.administered",
  coaching: "app.coaching",
  partnered: "app.partnered",
  launching: "app.launching",
  /** Engagements the viewer wrote and has not launched. */
  drafted: "app.drafted",
  /** Engagements served as coach, sponsored, led (and told of), or looked after as HR partner. */
  coached: "app.coached",
  sponsored: "app.sponsored",
  led: "app.led",
  hrPartnered: "app.hr_partnered",
  /** Of those looked after as HR partner, the ones whose agreement in force names HR. */
  hrNamed: "app.hr_named",
  /** Engagements in which the viewer is, or is to be, a party in any role, told or not. */
  involved: "app.involved",
  /** Announced sessions the viewer attends without being their coach or one of their leaders. */
  attending: "app.attending",
  /** Intakes with people who are no leaders that the viewer, as a coach, holds themselves. */
  interviewing: "app.interviewing",
  /** Leaders' parties: the viewer's own, and those the viewer serves as a coach who has accepted. */
  sidesOwn: "app.sides_own",
  sidesServed: "app.sides_served",
  /** Leaders' parties that the viewer is named for as coach and has not accepted: their planned dates, and no word. */
  sidesOffered: "app.sides_offered",
} as const;

/** SQL: `column` is one of the viewer's ids of that kind. The sub-select makes it a constant of the plan. */
export const oneOf = (column: string, setting: keyof typeof settings): string =>
  `${column} = any((select nullif(current_setting('${settings[setting]}', true), '')::uuid[])::uuid[])`;

/** SQL: `column` is none of the viewer's ids of that kind. Looked up in a hash, not compared one by one: HR looks past
 *  hundreds of engagements of their own at ten thousand others, and no index could help with what is not there. */
export const noneOf = (column: string, setting: keyof typeof settings): string =>
  `${column} not in (select unnest(nullif(current_setting('${settings[setting]}', true), '')::uuid[]))`;
