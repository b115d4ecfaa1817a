import { boardFields, countsOf, type Mark } from "@/lib/feedback/rules/board";
import { hashOf } from "@/lib/feedback/rules/board-content";
import type { Telling } from "./intervention";
import type { StoryAnswer, StoryBoard } from "./story";

const step = "iv-feedback-day";

/** The board of a feedback day as the leaders froze it: every item with the answers of all, what stands in the way, the
 *  shared goal, and each leader's confirmation. It is loaded open and frozen afterwards, since nothing is added to a
 *  frozen one. */
export function frozenBoard(telling: Telling, told: StoryBoard): void {
  const { story, add, rows, people, calendar, leaders } = telling;
  const { coach } = story.parties;
  const day = story.feedback_session.day;
  const [opened, closed, confirmed] = ["09:00", "16:00", "16:30"].map((time) => calendar.at(day, time)) as [Date, Date, Date];
  const boardId = add.id("board");
  const ofPair = { ...add.tenant, boardId, audience: "pair" as const };
  const brought = rows.items.filter((item) => item.engagementId === add.tenant.engagementId && item.audience === "pair");
  const sessionId = add.id("session feedback");
  const goal = add.planted(told.goal, "board goal", "pair", people.email(leaders[0] ?? ""), null);
  rows.entries.push({ ...add.tenant, id: add.id("board goal"), sessionId, stepKey: step, fieldKey: boardFields.goal, audience: "pair", authorId: people.personId(leaders[0] ?? ""), words: goal, createdAt: closed, updatedAt: closed });
  rows.boards.push({ ...add.tenant, id: boardId, sessionId, authorId: people.personId(coach), audience: "pair", planned: countsOf(brought), openedAt: opened, drawn: leaders.map((leader) => add.side(leader) ?? ""), createdAt: opened, updatedAt: closed });
  const items = brought.map((item, index) => {
    const said = told.answers.find(({ item: name }) => add.id(`item ${name}`) === item.id);
    const marks = answersOf(telling, said, item.id);
    const { outcome, wording, by } = outcomeOf(said, marks);
    const onBoard = { outcome, putSideId: by ? add.side(by) : null, wording, note: "" };
    rows.boardItems.push({ ...ofPair, ...onBoard, itemId: item.id, authorId: people.personId(coach), position: index + 1, round: by ? 2 : 1, closedAt: closed, createdAt: opened, updatedAt: closed });
    rows.boardMarks.push(...marks.map(({ leader, ...mark }) => ({ ...ofPair, ...mark, id: add.id(`answer ${item.id} ${mark.round} ${leader}`), itemId: item.id, authorId: people.personId(leader), revealedAt: closed })));
    return { id: item.id, segment: item.segment, direction: item.direction, about: item.about, situation: item.situation ?? "", behaviour: item.behaviour ?? "", impact: item.impact ?? "", ...onBoard, marks: marks.map((mark) => ({ ...mark, byCoach: false })) };
  });
  const barriers = told.barriers.map(({ by, text, remover, due }, index) => {
    const barrier = { what: add.planted(text, `barrier on the board ${index + 1}`, "pair", people.email(by), null), remover, removerSideId: null, dueOn: calendar.dayOf(due) };
    rows.barriers.push({ ...ofPair, ...barrier, id: add.id(`board barrier ${index + 1}`), authorId: people.personId(by), createdAt: new Date(closed.getTime() + index), updatedAt: closed });
    return barrier;
  });
  const hash = hashOf({ items, barriers, goal });
  rows.confirmations.push(...leaders.map((leader, index) => ({ ...ofPair, id: add.id(`confirmation ${leader}`), authorId: people.personId(leader), sideId: add.side(leader), name: people.name(leader), hash, confirmedAt: new Date(confirmed.getTime() + index * 60_000) })));
  rows.freezes.push({ id: boardId, hash, freezingAt: closed, frozenAt: new Date(confirmed.getTime() + leaders.length * 60_000) });
  add.event("board.frozen", boardId, "pair", confirmed, leaders.at(-1) ?? null, { items: items.length, hash });
}

type Answer = { leader: string; sideId: string; round: number; mark: Mark; proposal: string; reason: string };

/** Every leader agrees, but whoever the story says answered otherwise; a wording is then put to the others, who accept it. */
function answersOf({ add, people, leaders }: Telling, said: StoryAnswer | undefined, itemId: string): Answer[] {
  const words = (text: string | undefined, what: string) => add.planted(text ?? "", `${what} of ${said?.item ?? itemId}`, "pair", people.email(said?.by ?? ""), null);
  const answer = (leader: string, round: number): Answer => ({ leader, sideId: add.side(leader) ?? "", round, mark: "agreed", proposal: "", reason: "" });
  const first = leaders.map((leader): Answer => {
    if (said?.by !== leader) return answer(leader, 1);
    return { ...answer(leader, 1), mark: said.wording ? "reword" : "disputed", proposal: words(said.wording, "wording"), reason: words(said.reason, "reason") };
  });
  return said?.wording ? [...first, ...leaders.filter((leader) => leader !== said.by).map((leader) => answer(leader, 2))] : first;
}

function outcomeOf(said: StoryAnswer | undefined, marks: readonly Answer[]) {
  if (!said) return { outcome: "agreed" as const, wording: "", by: null };
  if (!said.wording) return { outcome: "disputed" as const, wording: "", by: null };
  return { outcome: "reworded" as const, wording: marks.find(({ proposal }) => proposal)?.proposal ?? "", by: said.by };
}
