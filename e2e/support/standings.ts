/** Members of the demonstration's story as whom the matrix asks, and their addresses. All up to `hr` know the engagement
 *  "Network Planning and Warehousing" by being one of its parties, or by overseeing it. */
export const told = {
  sponsor: "sponsor@demo.example",
  coach: "coach@demo.example",
  hrParty: "hr@demo.example",
  leader: "saskia.vermeer@demo.example",
  otherLeader: "tomasz.zielinski@demo.example",
  hr: "hr.two@demo.example",
  administrator: "admin@demo.example",
  otherSponsor: "ceo@demo.example",
  otherCoach: "coach.two@demo.example",
  strangerLeader: "leader.one@demo.example",
} as const;

/** Beside them: a coach who was replaced in that engagement, the administrator and coach of another organisation, a
 *  member who was removed while they were signed in, and nobody at all. */
export const outside = ["formerCoach", "elsewhere", "removed", "nobody"] as const;

export type Standing = keyof typeof told | (typeof outside)[number];
export const standings: readonly Standing[] = [...(Object.keys(told) as (keyof typeof told)[]), ...outside];
