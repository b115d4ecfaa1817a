/** Events that say all by their name and place. */
type NoFacts = Record<string, never>;

/** Everything that can happen, and the facts kept about it. Ids, numbers, days and keys only; never prose, so
 *  that the trail itself can be confidential to nobody. */
export type EventDetails = {
  "organization.set_up": NoFacts;
  "person.added": { roles?: string[] };
  "person.amended": NoFacts;
  "person.invited": { invitationId: string };
  "import.confirmed": { rows: number };
  "people.imported": { count: number; missingCount: number };
  "role.granted": { role: string };
  "role.taken": { role: string };
  "member.removed": NoFacts;
  "sign_in_link.printed": NoFacts;
  "engagement.begun": NoFacts;
  "engagement.discarded": NoFacts;
  "engagement.launched": { leaders: number };
  "engagement.stage_entered": { stage: string };
  "engagement.conditions_confirmed": { stage: string; confirmed: string[] };
  "coach.accepted": NoFacts;
  "coach.declined": NoFacts;
  "suitability.completed": { outcome: string };
  "consequences.confirmed": NoFacts;
  "leader.told": { partyId: string; on: string };
  "leader.acknowledged": { partyId: string };
  "leaders.all_acknowledged": NoFacts;
  "leader.declined": { partyId: string };
  "interests.answered": { partyId: string };
  "intake.named": NoFacts;
  "intakes.planned": { count: number };
  "sessions.planned": { count: number };
  "sessions.announced": { count: number };
  "session.logged": { round: number | null };
  "session.missed": { round: number | null };
  "session.cancelled": { round: number | null };
  "session.moved": { moved: number };
  "agenda.written": NoFacts;
  "session.corrected": { minutes: number };
  "action.agreed": NoFacts;
  "action.withdrawn": NoFacts;
  "action.marked": { outcome: string };
  "agreement.begun": { version: number };
  "agreement.put_to_signature": { version: number };
  "agreement.change_put": { version: number };
  "agreement.change_asked": { version: number };
  "agreement.signed": { version: number; partyId: string };
  "agreement.refused": { version: number; partyId: string };
  "agreement.came_into_force": { version: number };
  "agreement.came_back": { version: number; count: number };
  "sharing.struck": { version: number; item: string; partyId: string };
};
export type EventName = keyof EventDetails;
