/** Everything that can happen, and the facts kept about it. Ids, numbers, days and keys only; never prose, so
 *  that the trail itself can be confidential to nobody. */
export type EventDetails = {
  "organization.set_up": Record<never, never>;
  "person.added": Record<never, never>;
  "person.invited": { invitationId: string };
  "people.imported": { count: number };
  "role.granted": { role: string };
  "role.taken": { role: string };
  "sign_in_link.printed": Record<never, never>;
  "engagement.begun": Record<never, never>;
  "engagement.launched": { leaders: number };
  "engagement.stage_entered": { stage: string };
  "coach.accepted": Record<never, never>;
  "coach.declined": Record<never, never>;
  "suitability.completed": { outcome: string };
  "consequences.confirmed": Record<never, never>;
  "leader.told": { partyId: string; on: string };
  "leader.acknowledged": { partyId: string };
  "leaders.all_acknowledged": Record<never, never>;
  "leader.declined": { partyId: string };
  "interests.answered": { partyId: string };
  "intakes.planned": { count: number };
  "sessions.announced": { count: number };
  "session.logged": { round: number | null };
  "session.missed": { round: number | null };
  "session.cancelled": { round: number | null };
  "session.moved": { moved: number };
  "agenda.written": Record<never, never>;
  "action.agreed": Record<never, never>;
  "action.marked": { outcome: string };
  "sharing.came_into_force": { version: number };
};
export type EventName = keyof EventDetails;
