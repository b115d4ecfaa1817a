import type { DraftContent } from "@/lib/engagements/input/draft";
import type { LaunchStep } from "@/lib/engagements/rules/launching";
import { dayIn } from "@/lib/platform/dates";
import { zoneMeant } from "@/lib/people/rules/zones";
import type { MemberRole } from "@/lib/people/rules";
import type { PlanField, PlanProblem } from "@/lib/sessions/rules/plan";
import { readyLaunch } from "../input";
import { daysOffOfDraft } from "./wish";

/** Why a draft cannot be launched yet, and where to mend it: `field` is the id of a field of that screen. `key` is one
 *  of the `launch` messages under "problems", or of the `calendar` messages for what the calendar says. */
export type LaunchProblem = { step: LaunchStep; field: string; key: string; values?: Record<string, string | number>; calendar?: PlanProblem };

/** What the rules must know of somebody named. */
export type KnownPerson = { id: string; name: string; roles: readonly MemberRole[] };

const whyFields = ["performance", "leadership", "organization", "strain", "good", "consequences", "notFollow", "support", "ownPart", "formal", "represented", "limits"];
const whoFields = ["leader", "nominee", "coachId", "hrPartnerId", "sponsorId"];

/** The screen a field stands on. */
export const stepOfField = (field: string): LaunchStep =>
  whyFields.includes(field) ? "why" : whoFields.includes(field.replace(/-\d+$/, "")) ? "who" : field === "sharing" ? "shared" : "how";

const at = (field: string, key: string, values?: LaunchProblem["values"]): LaunchProblem => ({ step: stepOfField(field), field, key, ...(values && { values }) });

/** The id of the control for a path of the draft: "leaders.1" is the second leader's box, "leader-1". */
function fieldAt([name, row]: readonly PropertyKey[], draft: DraftContent): string {
  if (name === "leaders") return `leader-${typeof row === "number" ? row : draft.leaders.length}`;
  if (name === "nominees") return `nominee-${typeof row === "number" ? row : 0}`;
  return String(name);
}

function problemsOfFields(draft: DraftContent): LaunchProblem[] {
  const checked = readyLaunch.safeParse(draft);
  return (checked.error?.issues ?? []).map((issue) => {
    const row = typeof issue.path[1] === "number" ? issue.path[1] : 0;
    const typed = (issue.path[0] === "leaders" ? draft.leaders : draft.nominees)[row]?.typed ?? "";
    const params = "params" in issue ? (issue.params as LaunchProblem["values"]) : undefined;
    return at(fieldAt(issue.path, draft), issue.message, { name: typed, ...params });
  });
}

type Seat = { field: string; id: string };

/** Two seats, one person: which of the two is to be put right, and why. Source: PRODUCT "Several roles". */
function problemsOfSeats(draft: DraftContent, known: ReadonlyMap<string, KnownPerson>, authorId: string): LaunchProblem[] {
  const leaders: Seat[] = draft.leaders.map(({ personId }, row) => ({ field: `leader-${row}`, id: personId })).filter(({ id }) => id !== "");
  const isLeader = (id: string) => leaders.some((leader) => leader.id === id);
  const named = (id: string) => ({ name: known.get(id)?.name ?? "" });
  const problems: LaunchProblem[] = [];
  for (const [row, { field, id }] of leaders.entries()) {
    if (leaders.findIndex((other) => other.id === id) < row) problems.push(at(field, "sameLeader", named(id)));
    if (id === authorId) problems.push(at(field, "leaderLaunches"));
  }
  for (const [field, key] of [["coachId", "coachLeads"], ["hrPartnerId", "hrPartnerLeads"], ["sponsorId", "sponsorLeads"]] as const)
    if (draft[field] && isLeader(draft[field]) && draft[field] !== authorId) problems.push(at(field, key, named(draft[field])));
  if (draft.coachId && draft.coachId === draft.sponsorId) problems.push(at("coachId", "coachSponsors", named(draft.coachId)));
  if (draft.coachId && draft.coachId === draft.hrPartnerId) problems.push(at("coachId", "coachIsHr", named(draft.coachId)));
  for (const [row, { personId }] of draft.nominees.entries()) {
    if (personId === "") continue;
    const field = `nominee-${row}`;
    if (draft.nominees.findIndex((other) => other.personId === personId) < row) problems.push(at(field, "sameNominee", named(personId)));
    else if (isLeader(personId) || personId === draft.coachId || personId === draft.sponsorId) problems.push(at(field, "nomineeTakesPart", named(personId)));
  }
  return problems;
}

/** Whether each person may sit where they are put. Anybody can be a leader: they are invited when they are told. */
function problemsOfRoles(draft: DraftContent, known: ReadonlyMap<string, KnownPerson>, author: KnownPerson): LaunchProblem[] {
  const problems: LaunchProblem[] = [];
  const seats = [["coachId", "coach", "notCoach"], ["hrPartnerId", "hr", "notHr"], ["sponsorId", "sponsor", "notSponsor"]] as const;
  for (const [field, role, key] of seats) {
    const person = known.get(draft[field]);
    if (draft[field] && !person?.roles.includes(role)) problems.push(at(field, person ? key : "gone", { name: person?.name ?? "" }));
  }
  for (const [row, { personId, typed }] of draft.leaders.entries()) if (personId && !known.has(personId)) problems.push(at(`leader-${row}`, "gone", { name: typed }));
  for (const [row, { personId, typed }] of draft.nominees.entries()) if (personId && !known.has(personId)) problems.push(at(`nominee-${row}`, "gone", { name: typed }));
  if (draft.sponsorId && draft.sponsorId !== author.id && !author.roles.includes("hr")) problems.push(at("sponsorId", "sponsorNotYou"));
  return problems;
}

/** Everything that stands against launching a draft, in the order of its screens, but for the calendar itself.
 *  @param people everybody the draft names who is still known to the organisation. */
export function problemsOfLaunch(draft: DraftContent, people: readonly KnownPerson[], author: KnownPerson, now: Date): LaunchProblem[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const zone = zoneMeant(draft.zone);
  const late = zone && draft.startsOn && draft.startsOn < dayIn(now, zone) ? [at("startsOn", "startsInPast")] : [];
  const [unclear] = daysOffOfDraft(draft, known).unclear;
  const whose = unclear === undefined ? [] : [at("daysOff", "daysOffUnclear", { name: unclear })];
  const order: LaunchStep[] = ["why", "who", "how", "shared"];
  return [...problemsOfFields(draft), ...problemsOfSeats(draft, known, author.id), ...problemsOfRoles(draft, known, author), ...late, ...whose]
    .filter((problem, index, all) => all.findIndex((other) => other.field === problem.field) === index)
    .sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

const fieldOfPlan: Readonly<Record<PlanField, string>> = {
  startsOn: "startsOn", zone: "zone", leaders: "leader-0", coach: "coachId", sponsor: "sponsorId", holidays: "daysOff", busy: "startsOn",
  minutes: "individualMinutes", everyDays: "everyDays", months: "months", times: "individualTime", interviewees: "nominee-0",
};

/** What the calendar says cannot be planned, beside the fields that would mend it. Somebody away is away by a line of
 *  the days off. */
export const problemsOfCalendar = (problems: readonly PlanProblem[]): LaunchProblem[] =>
  problems.map((problem) => ({ ...at(problem.key.endsWith(".away") ? "daysOff" : fieldOfPlan[problem.field], problem.key), calendar: problem }));
