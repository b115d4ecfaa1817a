import { allOf, anyOf, anyParty, audience, authored, coached, drafted, led, ownSide, seeSession, sessionSeen, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const own = allOf(oneOf("author_id", "people"), ownSide);
/** Of the other leader's meetings the days are known that were held, and not how they came to be. */
const ofOwnSide = `exists (select 1 from coaching_sessions s where s.id = session_id and (s.side_id is null or ${oneOf("s.side_id", "sidesOwn")}))`;

/** Dated meetings, who attends and how they moved; what leaders say of themselves before and in them. */
export const sessionsTables: Record<string, TablePolicy> = {
  coaching_sessions: { read: anyOf(drafted, seeSession), add: anyOf(drafted, coached), change: coached },
  session_attendees: {
    read: anyOf(drafted, allOf(oneOf("person_id", "people"), anyParty), sessionSeen),
    add: anyOf(drafted, coached), remove: coached,
  },
  session_moves: { read: anyOf(allOf(coached, sessionSeen), allOf(led, ofOwnSide)), add: allOf(oneOf("moved_by_id", "people"), coached) },
  pulses: {
    read: audience("author_id"),
    add: allOf(authored, ownSide, "audience = 'leader_and_coach'"), change: own, changed: allOf(own, "audience = 'leader_and_coach'"),
  },
  // Nobody opens a number by changing its audience: all are revealed together, by `doors.reveal_ratings`.
  relationship_ratings: {
    read: audience("author_id"),
    add: allOf(authored, ownSide, "audience = 'leader_only'"), change: allOf(own, "audience = 'leader_only'"),
  },
};
