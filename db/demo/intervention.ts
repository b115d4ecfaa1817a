import { partOf, sharingItems, type SharingItem, type SharingItemId } from "@/lib/engagements/rules/sharing";
import { agreementRows } from "./alignment";
import { announcements } from "./announcements";
import { frozenBoard } from "./board";
import { engagementRows, type DemoRows, type EngagementRows } from "./rows";
import type { StoryCalendar } from "./days";
import type { DemoPeople } from "./people";
import { storyId, type Readers } from "./canary";
import { expectations } from "./expectations";
import { feedbackItems, previews } from "./feedback";
import { intakes } from "./intakes";
import { releases } from "./releases";
import { support } from "./support";
import { surveyTelling } from "./surveys";
import type { StoryIntervention } from "./story";

const zone = "Europe/Amsterdam";

/** The sharing items of an agreement that nobody has struck anything of, with each leader's part. */
const sharingOf = (items: readonly string[], sides: readonly string[]): string[] =>
  items.flatMap((item) => [item, ...((sharingItems[item as SharingItemId] as SharingItem).ofOneLeader ? sides.map((side) => partOf(item as SharingItemId, side)) : [])]);

/** What the parts of one told engagement share. */
export type Telling = { story: StoryIntervention; calendar: StoryCalendar; people: DemoPeople; add: EngagementRows; rows: DemoRows; engagementId: string; zone: string; leaders: string[] };

const stagesOf = ({ launched_day: from, acknowledgements, intakes, feedback_session, agreement, rounds, planned, closing_meeting }: StoryIntervention): [string, number, number][] => {
  const acknowledged = Math.max(...acknowledgements.map(({ day }) => day));
  const lastIntake = Math.max(...intakes.map(({ day }) => day));
  const signed = Math.max(...agreement.signed.map(({ day }) => day));
  const lastCall = Math.max(...rounds.map(({ threeway }) => threeway.day), ...(planned ?? []).map(({ day }) => day));
  return [
    ["iv-expectations", from, acknowledged], ["iv-intakes", acknowledged, lastIntake], ["iv-feedback", lastIntake + 1, feedback_session.day],
    ["iv-alignment", feedback_session.day + 1, signed], ["iv-support", signed + 1, lastCall], ["iv-achievement", lastCall + 1, closing_meeting.day],
  ];
};

/** One intervention of the story as rows: who, the stages, what was written, the sessions and what came of them. */
export function interventionRows(rows: DemoRows, story: StoryIntervention, templateId: string, seed: string, people: DemoPeople, calendar: StoryCalendar): void {
  const { sponsor, coach, hr_partner: hr, leaders } = story.parties;
  const engagementId = storyId(seed, `engagement ${story.id}`);
  const partyId = (role: string, person: string) => storyId(seed, `${story.id} party ${role} ${person}`);
  const sideOf = (leader: string) => partyId("leader", leader);
  const readers: Readers = {
    coaches: [people.email(coach)], sponsors: [people.email(sponsor)], hr: hr ? [people.email(hr)] : [],
    leaders: Object.fromEntries(leaders.map((leader) => [leader, people.email(leader)])),
  };
  const add = engagementRows(rows, { seed, organizationId: people.organizationId, engagementId, key: story.id, personId: people.personId, readers, sideOf });
  const launchedAt = calendar.at(story.launched_day, "09:30");
  rows.engagements.push({
    organizationId: people.organizationId, id: engagementId, templateId, title: story.title, status: "active", zone,
    startsOn: calendar.dayOf(story.launched_day), launchedAt, createdById: people.personId(sponsor), sharing: sharingOf(story.agreement.sharing, leaders.map(sideOf)), createdAt: launchedAt,
  });
  const party = (role: "leader" | "sponsor" | "coach" | "hr_partner", person: string, over = {}) =>
    rows.parties.push({ ...add.tenant, id: partyId(role, person), personId: people.personId(person), role, joinedAt: launchedAt, ...over });
  party("sponsor", sponsor);
  party("coach", coach, { serves: leaders.map(sideOf), acceptedAt: calendar.at(story.interests.day, "10:00") });
  if (hr) party("hr_partner", hr, { acceptedAt: calendar.at(story.launched_day + 2, "10:00") });
  leaders.forEach((leader, index) => {
    const acknowledged = story.acknowledgements.find((ack) => ack.leader === leader);
    party("leader", leader, { position: index + 1, toldAt: calendar.at(story.interests.day + 1, "09:00"), acknowledgedAt: acknowledged ? calendar.at(acknowledged.day, "11:00") : null });
  });
  for (const [index, [key, from, to]] of stagesOf(story).entries()) {
    const left = to <= 0 && key !== "iv-achievement";
    rows.stages.push({
      ...add.tenant, key, position: index, plannedFrom: calendar.dayOf(from), plannedTo: calendar.dayOf(to),
      enteredAt: from <= 0 ? calendar.at(from, "09:00") : null, leftAt: left ? calendar.at(to, "17:00") : null,
    });
  }
  for (const { day, until, label, whose } of story.days_off ?? []) {
    const role = whose === coach ? "coach" : whose === sponsor ? "sponsor" : "leader";
    add.daysOff(String(day), label, {
      partyId: whose ? partyId(role, whose) : null, startsOn: calendar.dayOf(day), endsOn: calendar.dayOf(until), authorId: people.personId(coach),
      createdAt: launchedAt, updatedAt: launchedAt,
    }, people.email(coach));
  }
  add.event("engagement.launched", engagementId, "progress", launchedAt, sponsor, { leaders: leaders.length });
  const telling: Telling = { story, calendar, people, add, rows, engagementId, zone, leaders };
  const partyOf = (person: string) => partyId(person === sponsor ? "sponsor" : person === coach ? "coach" : "leader", person);
  agreementRows({ add, rows, people, calendar, leaders, partyOf, parties: { sponsor, coach } }, story.agreement);
  expectations(telling);
  intakes(telling);
  feedbackItems(telling, story.feedback_items ?? [], story.parties.coach, story.feedback_session.day);
  previews(telling);
  support(telling);
  if (story.board) frozenBoard(telling, story.board);
  announcements(telling);
  releases(telling);
  if (story.survey) rows.surveys.push(surveyTelling(add, people, calendar, coach, leaders, story.survey));
}
