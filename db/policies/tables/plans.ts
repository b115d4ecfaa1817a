import { allOf, anyOf, anyParty, audience, authored, coached, led, ownSide, servedSide, sharedBeyond, sponsored, type TablePolicy } from "../conditions";
import type { SharingItemId } from "@/lib/engagements/rules/sharing";
import { oneOf } from "../settings";

const ofPair = allOf("audience = 'pair'", anyOf(led, coached));
const ofOneSide = allOf("audience = 'leader_and_coach'", anyOf(ownSide, servedSide));
const author = oneOf("author_id", "people");
/** What all leaders agreed on; beyond coach and leaders as far as the agreement in force opens it. */
const agreed = (item: SharingItemId, side?: string) => allOf("audience = 'alliance'", anyOf(led, coached, sharedBeyond(item, side)));
const signing = allOf("audience = 'alliance'", "side_id is null", anyOf(led, coached, sponsored));

/** A goal and the way to it: one leader's with their coach, or the shared one. */
const goalLike: TablePolicy = {
  read: anyOf(ofOneSide, agreed("goal")),
  add: allOf(author, anyOf(ofOneSide, signing)),
  change: anyOf(ofOneSide, allOf("audience = 'alliance'", anyOf(led, coached))),
  remove: author,
};

/** Who does what by when, what the leaders hold each other to, and where each of them is going. */
export const plansTables: Record<string, TablePolicy> = {
  action_items: { read: anyOf(audience("author_id"), allOf(oneOf("owner_id", "people"), anyParty)), add: authored, change: audience("author_id"), remove: authored },
  commitments: {
    read: anyOf(ofPair, agreed("commitments", "party_id")),
    // Whoever accepts last makes the entry; its writer is who proposed it.
    add: anyOf(allOf("audience = 'pair'", led), allOf(author, signing)),
    change: led,
  },
  commitment_marks: { read: ofPair, add: allOf(authored, ownSide, "audience = 'pair'"), change: allOf(author, ownSide, "audience = 'pair'") },
  commitment_changes: { read: ofPair, add: allOf(authored, ownSide, "audience = 'pair'"), change: allOf("audience = 'pair'", led) },
  goals: goalLike,
  milestones: goalLike,
  issues: {
    read: audience("author_id"),
    add: allOf(authored, ownSide, "audience = 'leader_and_coach'"),
    // Before it is brought it is its leader's alone to change; the coach discloses nothing.
    change: anyOf(allOf(author, ownSide), ofPair),
    changed: anyOf(allOf(author, ownSide, "audience in ('leader_and_coach', 'pair')"), ofPair),
    remove: allOf(author, ownSide, "audience = 'leader_and_coach'"),
  },
};
