import { allOf, anyOf, anyParty, coached, drafted, led, seeSession, sessionSeen, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** Dated meetings, who attends and how they moved. */
export const sessionsTables: Record<string, TablePolicy> = {
  coaching_sessions: { read: anyOf(drafted, seeSession), add: anyOf(drafted, coached), change: coached },
  session_attendees: {
    read: anyOf(drafted, allOf(oneOf("person_id", "people"), anyParty), sessionSeen),
    add: anyOf(drafted, coached), remove: coached,
  },
  session_moves: { read: allOf(anyOf(coached, led), sessionSeen), add: allOf(oneOf("moved_by_id", "people"), coached) },
};
