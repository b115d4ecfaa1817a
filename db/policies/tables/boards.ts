import { allOf, anyOf, audience, coached, led, ownSide, servedSide, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const inRoom = anyOf(led, coached);
const ofPair = allOf(inRoom, "audience = 'pair'");
const asMyself = oneOf("author_id", "people");
/** A leader answers for their own side; the coach for a leader they serve, and then it says so. */
const forSide = anyOf(allOf(ownSide, "not by_coach"), allOf(servedSide, "by_coach"));
/** An answer that nobody else sees yet. It becomes the pair's through `doors.reveal_marks` alone. */
const hidden = allOf("audience = 'leader_and_coach'", "revealed_at is null", anyOf(ownSide, servedSide));
/** The coach changes what they answered for a leader, and never what a leader answered themselves. */
const changeable = allOf(hidden, anyOf(ownSide, "by_coach"));

/** The live board of the feedback session. Beside these, `frozen.ts` lets nothing frozen change. */
export const boardsTables: Record<string, TablePolicy> = {
  boards: { read: ofPair, add: allOf(asMyself, coached, "audience = 'pair'", "frozen_at is null"), change: ofPair },
  board_items: { read: ofPair, add: allOf(asMyself, coached, "audience = 'pair'"), change: coached, changed: allOf(coached, "audience = 'pair'") },
  board_marks: { read: audience("author_id"), add: allOf(asMyself, hidden, forSide), change: changeable, changed: allOf(asMyself, hidden, forSide) },
  board_barriers: { read: ofPair, add: allOf(asMyself, ofPair), change: ofPair, changed: allOf(asMyself, ofPair), remove: ofPair },
  board_confirmations: { read: ofPair, add: allOf(asMyself, ofPair, forSide), remove: coached },
};
