import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { quoteUuids } from "@/db/client";
import { engagements, parties, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import type { EngagementStatus, PartyRole } from "./rules";
import { isPresent, presentOf } from "./rules/present";

/** How somebody stands to an engagement: as a party, as its author before the launch, or as HR looking on. */
export type Standing = PartyRole | "author" | "overseer";

/** Who may do what in an engagement: the promise of confidentiality, as a table. */
export const mayInEngagement = {
  viewProgress: ["author", "leader", "coach", "sponsor", "hr_partner", "overseer"],
  viewAlliance: ["leader", "coach", "sponsor"],
  viewStages: ["leader", "coach"],
  readConsequences: ["leader", "coach", "sponsor", "hr_partner"],
  editDraft: ["author"],
  launch: ["author"],
  nameForIntake: ["author", "sponsor", "coach", "leader"],
  readNominations: ["author", "sponsor", "coach"],
  acceptAsCoach: ["coach"],
  checkSuitability: ["coach"],
  confirmConsequences: ["hr_partner"],
  recordConversation: ["sponsor"],
  reviseExpectations: ["sponsor"],
  askSponsor: ["leader"],
  answerQuestion: ["sponsor"],
  acknowledge: ["leader"],
  answerInterests: ["leader"],
  readInterests: ["leader", "coach"],
  planIntakes: ["coach"],
  keepDaysOff: ["coach"],
  holdIntakes: ["coach"],
  wordThemes: ["coach"],
  waiveBaseline: ["coach"],
  prepareItems: ["coach"],
  readPreview: ["leader", "coach"],
  advanceStage: ["coach"],
  viewBoard: ["leader", "coach"],
  conductBoard: ["coach"],
  markItem: ["leader", "coach"],
  writeOnBoard: ["leader", "coach"],
  confirmBoard: ["leader", "coach"],
  viewSessions: ["leader", "coach", "sponsor", "hr_partner", "overseer"],
  moveSession: ["coach"],
  cancelSession: ["coach"],
  logSession: ["coach"],
  readCoachNotes: ["coach"],
  writeAgenda: ["leader", "coach"],
  readSummary: ["leader", "coach"],
  writeOwnNotes: ["leader"],
  markAction: ["leader", "coach"],
  agreeAction: ["coach"],
  readRounds: ["leader", "coach"],
  answerPulse: ["leader"],
  rateRelationship: ["leader"],
  readCommitments: ["leader", "coach", "sponsor"],
  markCommitment: ["leader"],
  proposeChange: ["leader"],
  readIssues: ["leader", "coach"],
  raiseIssue: ["leader"],
  resolveIssue: ["leader", "coach"],
  readGoals: ["leader", "coach", "sponsor"],
  setGoal: ["leader", "coach"],
  readCourse: ["leader", "coach", "sponsor"],
  decideCourse: ["coach"],
  recordReason: ["coach"],
  viewAnnouncements: ["leader", "coach", "sponsor"],
  planAnnouncements: ["leader"],
  releaseItem: ["leader"],
  readReleased: ["leader", "coach", "sponsor", "hr_partner"],
  viewAgreement: ["leader", "coach", "sponsor"],
  draftAgreement: ["leader", "coach"],
  buildAgreement: ["coach"],
  putToSignature: ["coach"],
  sayReady: ["leader"],
  chooseItem: ["leader"],
  signAgreement: ["leader", "coach", "sponsor"],
  askForChange: ["leader", "coach", "sponsor"],
  strikeItem: ["leader"],
  draftForAlignment: ["leader", "sponsor"],
  seeWhoSees: ["leader"],
  changeCourse: ["leader", "coach", "sponsor"],
  leave: ["leader"],
  pauseEngagement: ["coach", "sponsor"],
  stopEngagement: ["coach", "sponsor"],
  decideAfterLeaving: ["coach", "sponsor"],
  returnStage: ["coach"],
  closeEngagement: ["coach"],
  beginNextCycle: ["sponsor"],
  nameCoach: ["sponsor"],
  stepDownAsCoach: ["coach"],
  handOver: ["sponsor"],
  nameSuccessor: ["coach"],
  succeed: ["sponsor"],
  readStopReasons: ["coach"],
  planSurvey: ["coach"],
  viewSurvey: ["leader", "coach"],
  moderateComments: ["coach"],
  recordCorrection: ["coach"],
  sendMessage: ["leader"],
  readSurveyTotal: ["leader", "coach", "sponsor"],
  readEachOther: ["leader", "coach"],
  rateEachOther: ["leader"],
} as const satisfies Record<string, readonly Standing[]>;
export type EngagementPermission = keyof typeof mayInEngagement;

/** A party of an engagement with the person behind it, as every party may see. */
export type Party = {
  id: string; personId: string; role: PartyRole; position: number; serves: string[];
  name: string; title: string; zone: string;
  toldAt: Date | null; acknowledgedAt: Date | null; acceptedAt: Date | null; declinedAt: Date | null; leftAt: Date | null; succeeds: boolean;
};

/** An engagement as its door hands it over. `side` is the viewer's own leader's party; `served` the leaders'
 *  parties that the viewer serves as coach, from their acceptance on. Former parties stand at the end of `parties`. */
export type Engagement = {
  id: string; templateId: string; title: string; status: EngagementStatus; cycle: number; formerId: string | null; zone: string;
  startsOn: string | null; launchedAt: Date | null; sharing: string[]; revision: number;
  parties: Party[]; standings: Standing[]; side: string | null; served: string[];
};

/** Whether one of the viewer's standings allows it. */
export const may = (permission: EngagementPermission, { standings }: Pick<Engagement, "standings">): boolean =>
  standings.some((standing) => (mayInEngagement[permission] as readonly Standing[]).includes(standing));

const columns = {
  id: engagements.id, templateId: engagements.templateId, title: engagements.title, status: engagements.status, cycle: engagements.cycle, formerId: engagements.formerId,
  zone: engagements.zone, startsOn: engagements.startsOn, launchedAt: engagements.launchedAt, sharing: engagements.sharing,
  revision: engagements.revision, createdById: engagements.createdById,
};

function standingsOf(viewer: Ctx["viewer"], row: { status: EngagementStatus; createdById: string }, all: Party[]): Standing[] {
  const mine = all.filter((party) => viewer.people.includes(party.personId));
  if (row.status === "draft") return viewer.people.includes(row.createdById) ? ["author"] : [];
  if (mine.length > 0) return mine.filter((party) => isPresent(party) && (party.role !== "leader" || party.toldAt !== null)).map((party) => party.role);
  return viewer.roles.includes("hr") ? ["overseer"] : [];
}

/** The only door to an engagement.
 *  @param lock hold its row until the transaction ends, so that two commands of one engagement take turns.
 *  @throws AppError `not_found` when the viewer may not know that it exists, `forbidden` when they may not do this. */
export async function engagementFor(ctx: Ctx, permission: EngagementPermission, id: string, { lock = false } = {}): Promise<Engagement> {
  const { db, viewer } = ctx;
  const unknown = () => new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (!isId(id)) throw unknown();
  if (lock) await db.select({ id: engagements.id }).from(engagements).where(eq(engagements.id, id)).for("update");
  const person = alias(people, "person");
  const rows = await db.select({ engagement: columns, party: parties, person: { name: person.name, title: person.title, zone: person.zone } })
    .from(engagements)
    .leftJoin(parties, and(eq(parties.organizationId, engagements.organizationId), eq(parties.engagementId, engagements.id)))
    .leftJoin(person, eq(person.id, parties.personId))
    .where(eq(engagements.id, id))
    .orderBy(parties.leftAt, parties.role, parties.position);
  const all = rows.flatMap(({ party, person: known }): Party[] => (party && known ? [{ ...party, ...known }] : []));
  const row = rows[0]?.engagement;
  const standings = row ? standingsOf(viewer, row, all) : [];
  if (!row || standings.length === 0) throw unknown();
  const mine = all.filter((party) => viewer.people.includes(party.personId) && isPresent(party));
  const engagement: Engagement = {
    ...row, parties: all, standings,
    side: mine.find((party) => party.role === "leader" || party.role === "employee")?.id ?? null,
    served: mine.flatMap((party) => (party.role === "manager" || (party.role === "coach" && party.acceptedAt !== null) ? party.serves : [])),
  };
  if (!may(permission, engagement)) throw new AppError("forbidden", words("errors", viewer.locale)("forbidden.what"));
  return engagement;
}

/** Current parties of one role, in order. */
export const partiesOf = ({ parties: all }: Pick<Engagement, "parties">, role: PartyRole): Party[] =>
  presentOf(all, role);

/** Lets this transaction see an engagement that its viewer has just begun, launched or joined: what may be seen is
 *  settled when a transaction opens. */
export async function lookAgain({ db, viewer }: Ctx): Promise<void> {
  await db.execute(sql.raw(`select doors.view_as(${quoteUuids(viewer.people)})`));
}
