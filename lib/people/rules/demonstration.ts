import type { MemberRole } from "../rules";

/** The members whom the demonstration offers by one click, as its sign-in page lists them. Source: content/demo.yaml. */
export const demonstrationMembers = [
  { email: "sponsor@demo.example", role: "sponsor", key: "sponsor" },
  { email: "coach@demo.example", role: "coach", key: "coach" },
  { email: "leader.one@demo.example", role: "leader", key: "leaderOne" },
  { email: "leader.two@demo.example", role: "leader", key: "leaderTwo" },
  { email: "hr@demo.example", role: "hr", key: "hr" },
  { email: "admin@demo.example", role: "administrator", key: "administrator" },
] as const satisfies readonly { email: string; role: MemberRole; key: string }[];

/** What to call one of them in a form: never an address that somebody chose. */
export type DemonstrationKey = (typeof demonstrationMembers)[number]["key"];
export const demonstrationKeys = demonstrationMembers.map(({ key }) => key);
