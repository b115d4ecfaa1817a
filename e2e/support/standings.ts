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

/** What the matrix asks for: objects of one engagement, and one draft, one imported list, one person. */
export type Objects = Record<"engagement" | "held" | "planned" | "call" | "draft" | "list" | "person" | "template" | "action" | "party", string>;

/** Answers by standing: those named get theirs, everybody else `rest`, and nobody signed in `nobody`. */
export type Answers = { rest: number; nobody?: number } & Partial<Record<number, readonly Standing[]>>;

/** One row: what is asked, and who is answered how. `acts`: those who would really change something are not asked here,
 *  because the journeys show it; everybody else is. */
export type Row = {
  path: (o: Objects) => string;
  body?: (o: Objects) => Record<string, unknown>;
  answers: Answers;
  acts?: readonly Standing[];
};

/** What the matrix expects somebody to be answered. */
export const answerTo = ({ rest, nobody, ...named }: Answers, standing: Standing, unsigned: number): number =>
  standing === "nobody" ? nobody ?? unsigned : Number(Object.entries(named).find(([, who]) => who?.includes(standing))?.[0] ?? rest);
