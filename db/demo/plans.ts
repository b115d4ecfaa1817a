import { relationshipScale } from "@/lib/sessions/rules/ratings";
import { shippedTemplate } from "@/lib/programs/templates/all";
import type { Telling } from "./intervention";
import type { StoryCommitment, StoryRound } from "./story";

/** The prompt of each call that asks for the relationship, in the order first, middle, last. */
const ratingFields = Object.values(shippedTemplate("intervention").stages.flatMap(({ steps }) => steps).find(({ key }) => key === "iv-threeway")?.guides ?? {})
  .flatMap((guide) => guide.filter(({ scale, reveal }) => reveal && scale === relationshipScale).map(({ key }) => key));

/** What the leaders said of themselves before each session of a round, and how they rated the relationship at its call. */
export function pulsesAndRatings({ add, rows, people, calendar, leaders }: Telling, round: StoryRound, rounds: number): void {
  for (const { leader, day, pulse } of round.individual) {
    if (!pulse) continue;
    const [kept, confidence, energy, word] = pulse;
    const at = calendar.at(day - 1, "18:00");
    const object = `pulse ${round.round} ${leader}`;
    rows.pulses.push({
      ...add.tenant, id: add.id(object), sessionId: add.id(`session round ${round.round} ${leader}`), authorId: people.personId(leader), sideId: add.side(leader), audience: "leader_and_coach",
      kept, confidence, energy, word: add.planted(`${word} {{canary}}`, object, "leader_and_coach", people.email(leader), leader), createdAt: at, updatedAt: at,
    });
  }
  const fieldKey = ratingFields[round.round === 1 ? 0 : round.round >= rounds ? 2 : 1] ?? "";
  const at = calendar.at(round.threeway.day, "15:05");
  for (const [index, value] of (round.threeway.ratings ?? []).entries()) {
    const leader = leaders[index] ?? "";
    rows.ratings.push({
      ...add.tenant, id: add.id(`rating ${round.round} ${leader}`), sessionId: add.id(`session round ${round.round} call`), fieldKey, authorId: people.personId(leader), sideId: add.side(leader),
      audience: "pair", value, revealedAt: at, createdAt: at, updatedAt: at,
    });
  }
}

/** The ledger as it stands: what was signed, what both replaced, and each leader's account of the last round; the shared
 *  goal and goals of one's own; an issue raised in private and one settled. */
export function plans(telling: Telling): void {
  const { story, add, rows, people, calendar, leaders } = telling;
  const { version, signed, shared_goal: sharedGoal, commitments } = story.agreement;
  const coach = story.parties.coach;
  const at = calendar.at(Math.max(...signed.map(({ day }) => day)), "16:00");
  const byCoach = { authorId: people.personId(coach), sideId: null, audience: "alliance" as const, version, createdAt: at, updatedAt: at };
  const words = (text: string, object: string, audience: "alliance" | "pair" | "leader_and_coach", author: string, leader: string | null = null) => add.planted(text, object, audience, people.email(author), leader);
  for (const [index, entry] of commitments.entries()) {
    const id = add.id(`commitment ${entry.id}`);
    rows.commitments.push({ ...add.tenant, ...byCoach, ...whose(telling, entry), id, entryId: id, createdAt: new Date(at.getTime() + index), words: words(entry.text, `commitment ${entry.id}`, "alliance", coach), sign: words(entry.sign ?? "", `sign ${entry.id}`, "alliance", coach) });
    accounts(telling, entry, id);
    if (entry.replaced_by) replaced(telling, entry, id);
  }
  if (sharedGoal) rows.goals.push({ ...add.tenant, ...byCoach, id: add.id("goal shared"), words: words(sharedGoal, "shared goal", "alliance", coach) });
  for (const [index, goal] of (story.goals ?? []).entries()) {
    const own = { authorId: people.personId(goal.leader), sideId: add.side(goal.leader), audience: "leader_and_coach" as const, createdAt: at, updatedAt: at };
    const id = add.id(`goal ${index + 1}`);
    rows.goals.push({ ...add.tenant, ...own, id, words: words(goal.text, `goal ${index + 1}`, "leader_and_coach", goal.leader, goal.leader), behaviours: words(goal.behaviours, `behaviours ${index + 1}`, "leader_and_coach", goal.leader, goal.leader) });
    rows.milestones.push({ ...add.tenant, ...own, id: add.id(`milestone ${index + 1}`), goalId: id, words: words(goal.milestone, `milestone ${index + 1}`, "leader_and_coach", goal.leader, goal.leader), dueOn: calendar.dayOf(goal.due), reachedAt: goal.reached ? calendar.at(goal.due, "12:00") : null });
  }
  for (const [index, issue] of (story.issues ?? []).entries()) {
    const audience = issue.brought ? "pair" as const : "leader_and_coach" as const;
    const text = (part: string, said: string) => words(said, `issue ${index + 1} ${part}`, audience, issue.leader, issue.leader);
    const raisedAt = calendar.at(issue.day, "11:00");
    rows.issues.push({
      ...add.tenant, id: add.id(`issue ${index + 1}`), authorId: people.personId(issue.leader), sideId: add.side(issue.leader), audience,
      situation: text("situation", issue.situation), behaviour: text("behaviour", issue.behaviour), impact: text("impact", issue.impact), request: text("request", issue.request),
      broughtAt: issue.brought ? raisedAt : null, resolution: issue.resolution ? text("resolution", issue.resolution) : "", resolvedAt: issue.resolution ? calendar.at(issue.day + 1, "15:30") : null,
      resolvedById: issue.resolution ? people.personId(leaders[0] ?? "") : null, createdAt: raisedAt, updatedAt: raisedAt,
    });
  }
}

/** Whose commitment it is, and of whom it is asked. */
function whose({ add, leaders }: Telling, { kind, by }: StoryCommitment) {
  return { kind: kind === "i_ask" ? "i_ask" as const : kind, partyId: by === "both" ? null : add.side(by), askedOfId: kind === "i_ask" ? add.side(leaders.find((leader) => leader !== by)) : null };
}

function accounts({ story, add, rows, people, calendar, leaders }: Telling, { id: key, marks, noticed }: StoryCommitment, commitmentId: string): void {
  const last = story.rounds.at(-1);
  if (!marks || !last) return;
  const at = calendar.at(last.threeway.day, "15:20");
  for (const [index, mark] of marks.entries()) {
    const leader = leaders[index] ?? "";
    rows.marks.push({ ...add.tenant, id: add.id(`mark ${key} ${leader}`), commitmentId, round: last.round, authorId: people.personId(leader), sideId: add.side(leader), audience: "pair", mark, noticed: index === 0 && noticed ? add.planted(noticed, `noticed ${key}`, "pair", people.email(leader), null) : "", createdAt: at, updatedAt: at });
  }
}

/** Both agreed on other words after the midpoint: the signed ones stay in the agreement, and these stand between them. */
function replaced(telling: Telling, entry: StoryCommitment, oldId: string): void {
  const { add, rows, people, calendar, leaders } = telling;
  const [one = "", two = ""] = leaders;
  const id = add.id(`commitment ${entry.id} replaced`);
  const at = calendar.at(entry.replaced_day ?? -60, "15:30");
  const said = add.planted(entry.replaced_by ?? "", `commitment ${entry.id} replaced`, "pair", people.email(one), null);
  rows.commitments.push({ ...add.tenant, ...whose(telling, entry), id, entryId: id, authorId: people.personId(one), sideId: null, audience: "pair", words: said, createdAt: at, updatedAt: at });
  rows.changes.push({ ...add.tenant, id, commitmentId: oldId, authorId: people.personId(one), sideId: add.side(one), audience: "pair", kind: "reword", words: said, accepted: leaders.flatMap((leader) => add.side(leader) ?? []), outcome: "accepted", settledAt: at, settledById: people.personId(two), createdAt: at, updatedAt: at });
  for (const row of rows.commitments) if (row.id === oldId) Object.assign(row, { retiredAt: at, replacedById: id });
}
