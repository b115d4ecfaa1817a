import { agreementRows } from "./alignment";
import { storyId, type Readers } from "./canary";
import type { StoryCalendar } from "./days";
import { feedbackItems } from "./feedback";
import type { DemoPeople } from "./people";
import { engagementRows, type DemoRows } from "./rows";
import type { StoryOther } from "./story";
import { surveyTelling } from "./surveys";

const zone = "Europe/Amsterdam";

/** An engagement that is told in a few lines: who takes part, how far it is, its sessions and what was written in them. */
export function otherRows(rows: DemoRows, story: StoryOther, template: { id: string; stages: readonly string[] }, seed: string, people: DemoPeople, calendar: StoryCalendar): void {
  const { leaders, sponsor, coach, hr_partner: hr } = story;
  const engagementId = storyId(seed, `engagement ${story.id}`);
  const partyId = (role: string, person: string) => storyId(seed, `${story.id} party ${role} ${person}`);
  const sideOf = (leader: string) => partyId("leader", leader);
  const readers: Readers = {
    coaches: [people.email(coach)], sponsors: [people.email(sponsor)], hr: hr ? [people.email(hr)] : [],
    leaders: Object.fromEntries(leaders.map((leader) => [leader, people.email(leader)])),
  };
  const add = engagementRows(rows, { seed, organizationId: people.organizationId, engagementId, key: story.id, personId: people.personId, readers, sideOf });
  const launchedAt = calendar.at(story.launched_day, "09:30");
  const endedAt = story.stopped_day === undefined ? null : calendar.at(story.stopped_day, "12:00");
  rows.engagements.push({
    organizationId: people.organizationId, id: engagementId, templateId: template.id, title: story.title, status: endedAt ? "stopped" : "active", cycle: story.cycle ?? 1,
    zone, startsOn: calendar.dayOf(story.launched_day), launchedAt, endedAt, createdById: people.personId(sponsor), createdAt: launchedAt,
  });
  const party = (role: "leader" | "sponsor" | "coach" | "hr_partner", person: string, over = {}) =>
    rows.parties.push({ ...add.tenant, id: partyId(role, person), personId: people.personId(person), role, joinedAt: launchedAt, ...over });
  party("sponsor", sponsor);
  party("coach", coach, { serves: leaders.map(sideOf), acceptedAt: launchedAt });
  if (hr) party("hr_partner", hr, { acceptedAt: launchedAt });
  leaders.forEach((leader, index) => party("leader", leader, { position: index + 1, toldAt: launchedAt, acknowledgedAt: launchedAt }));
  const reached = template.stages.indexOf(story.stage);
  template.stages.forEach((key, position) => rows.stages.push({
    ...add.tenant, key, position, plannedFrom: calendar.dayOf(story.launched_day + position * 21), plannedTo: calendar.dayOf(story.launched_day + position * 21 + 20),
    enteredAt: position <= reached ? calendar.at(Math.min(story.launched_day + position * 21, 0), "09:00") : null,
    leftAt: position < reached ? calendar.at(Math.min(story.launched_day + position * 21 + 20, 0), "17:00") : null,
  }));
  add.event("engagement.launched", engagementId, "progress", launchedAt, sponsor, { leaders: leaders.length });
  const [leader] = leaders;
  for (const [index, held] of story.sessions.entries()) {
    const startsAt = calendar.at(held.day, "10:00");
    const sessionId = add.session(`held ${index + 1}`, { kind: "individual", stepKey: story.step, round: index + 1, startsAt, minutes: 60, zone, status: "held", heldMinutes: 60, sideId: add.side(leader), loggedAt: startsAt, loggedById: people.personId(coach) }, [coach, leader ?? ""]);
    const common = { step: story.step, sessionId, author: coach, authorEmail: people.email(coach), at: startsAt };
    add.entry(story.summary, held.summary, { ...common, ...(leader ? { leader } : {}), audience: "leader_and_coach" });
    add.entry(story.notes, held.notes, { ...common, ...(leader ? { leader } : {}), audience: "coach_only" });
    add.event("session.logged", sessionId, "leader_and_coach", startsAt, coach, { round: index + 1 }, leader);
  }
  if (story.next_day !== undefined)
    add.session("next", { kind: "individual", stepKey: story.step, round: story.sessions.length + 1, startsAt: calendar.at(story.next_day, "11:00"), minutes: 60, zone, sideId: add.side(leader), announcedAt: launchedAt }, [coach, leader ?? ""]);
  feedbackItems({ add, rows, people, calendar, leaders }, story.feedback_items ?? [], coach, story.feedback_day ?? 0);
  const partyOf = (person: string) => partyId(person === sponsor ? "sponsor" : person === coach ? "coach" : "leader", person);
  if (story.agreement) agreementRows({ add, rows, people, calendar, leaders, partyOf, parties: { sponsor, coach } }, story.agreement);
  if (story.survey) rows.surveys.push(surveyTelling(add, people, calendar, coach, leaders, story.survey));
  if (story.suitability_note)
    add.entry("iv-suit-structure", story.suitability_note, { step: "iv-suitability", audience: "coach_only", author: coach, authorEmail: people.email(coach), at: launchedAt });
  if (story.leader_note)
    add.entry("iv-ack-hopes", story.leader_note.text, { step: "iv-acknowledge", audience: "leader_only", author: story.leader_note.by, authorEmail: people.email(story.leader_note.by), leader: story.leader_note.by, at: launchedAt });
}
