/** As whom the matrix asks, and how each signs in: a member's address, or nobody at all. All but the last three know the
 *  engagement "Network Planning and Warehousing" by being one of its parties, or by overseeing it. */
export const standings = {
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
  nobody: null,
} as const;
export type Standing = keyof typeof standings;
