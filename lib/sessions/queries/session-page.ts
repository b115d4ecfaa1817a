import "server-only";
import { sql } from "drizzle-orm";
import { may, partiesOf, type Engagement, type Party } from "@/lib/engagements/access";
import { noteLook } from "@/lib/engagements/commands/look";
import { readEntries, type Entry } from "@/lib/engagements/queries/entries";
import { actionsOfSession, type ActionItem } from "@/lib/plans/queries";
import type { Ctx } from "@/lib/platform/context";
import { purposeKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { formatLocale, words } from "@/lib/platform/i18n";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import { sessionFor, type CoachingSession, type OpenedSession } from "../access";
import { refusalToCancel, refusalToLog, type SessionKind } from "../rules";
import { ownNotesField, ticksField, type LogField, type SessionPart } from "../rules/log-fields";
import { entryOf, fieldsOf, markOfWords } from "./fields";

/** A field with what it holds. `words` are null when their key was destroyed; `mark` is that of `markOfWords`. */
export type FilledField = LogField & { words: string | null; mark: string; revision: number; writer: string; savedAt: Date | null };

/** A meeting beside this one. */
export type NearSession = { id: string; kind: SessionKind; round: number | null; sideId: string | null; startsAt: Date; minutes: number };

/** A session's page as one viewer meets it. `people` are those of the engagement who attend, leaders first; `fields`,
 *  actions and moves are empty for whoever is neither coach nor leader; `moves` tell starts it had before, oldest first. */
export type SessionPage = {
  part: SessionPart;
  /** Whether the viewer is expected at it. */
  attends: boolean;
  session: CoachingSession;
  engagement: { id: string; title: string };
  leaders: Party[];
  people: Party[];
  fields: FilledField[];
  ticks: string[];
  ticksRevision: number;
  promised: ActionItem[];
  agreed: ActionItem[];
  moves: { from: Date; at: Date }[];
  next: NearSession[];
  can: { log: boolean; cancel: boolean; move: boolean; correct: boolean; agree: boolean };
  /** Under which the browser may keep unsent words while there is no connection: this sign-in's, worthless after it. */
  deviceKey: string;
};

type Around = { moves: { from: string; at: string }[]; next: (Omit<NearSession, "startsAt"> & { startsAt: string })[]; previous_at: string | null; people: string[] };

async function around({ db }: Ctx, { id, kind, engagementId, sideId, startsAt, stepKey }: CoachingSession): Promise<Around> {
  const start = startsAt.toISOString();
  const same = sideId ? sql`(s.side_id = ${sideId} or s.side_id is null)` : sql`true`;
  const { rows } = await db.execute<Around>(sql`select
    coalesce((select json_agg(json_build_object('from', m.from_starts_at, 'at', m.moved_at) order by m.moved_at) from session_moves m where m.session_id = ${id}), '[]') as moves,
    coalesce((select json_agg(n) from (select s.id, s.kind, s.round, s.side_id as "sideId", s.starts_at as "startsAt", s.minutes from coaching_sessions s
      where s.engagement_id = ${engagementId} and s.status = 'planned' and s.starts_at > ${start} and s.id <> ${id} and s.kind <> 'intake' and ${same}
      order by s.starts_at limit ${kind === "individual" ? 2 : 3}) n), '[]') as next,
    (select max(s.starts_at) from coaching_sessions s where s.engagement_id = ${engagementId} and s.step_key = ${stepKey} and s.side_id is not distinct from ${sideId}::uuid and s.starts_at < ${start} and s.status = 'held') as previous_at,
    coalesce((select json_agg(a.person_id) from session_attendees a where a.session_id = ${id}), '[]') as people`);
  return rows[0] ?? { moves: [], next: [], previous_at: null, people: [] };
}

function labelled(field: LogField, { viewer }: Ctx, { session, engagement }: OpenedSession): LogField {
  const t = words("sessions", viewer.locale);
  if (field.key === ownNotesField) return { ...field, label: t("ownNotes"), help: t("ownNotesHelp") };
  const leaders = partiesOf(engagement, "leader");
  const side = field.sideId ?? session.sideId;
  const names = new Intl.ListFormat(formatLocale[viewer.locale]);
  const others = side ? leaders.filter(({ id }) => id !== side) : [];
  const values = { other_leader: names.format(others.map(({ name }) => name.split(" ")[0] ?? name)), leader_one: leaders[0]?.name ?? "", leader_two: leaders[1]?.name ?? "", leader: leaders.find(({ id }) => id === side)?.name ?? "" };
  return { ...field, label: fillPlaceholders(field.label, values), help: fillPlaceholders(field.help, values) };
}

function filled(field: LogField, entry: Entry | undefined): FilledField {
  return { ...field, words: entry ? entry.words : "", mark: markOfWords(entry?.words ?? ""), revision: entry?.revision ?? 0, writer: entry?.authorName ?? "", savedAt: entry?.updatedAt ?? null };
}

/** Whose content this reader opens besides their own: the session of one side, or what each side wrote into a joint one. */
async function noteLooks(ctx: Ctx, { session, engagement }: OpenedSession, entries: readonly Entry[]): Promise<void> {
  const place = { engagementId: engagement.id };
  if (session.sideId && session.sideId !== engagement.side) return noteLook(ctx, { ...place, sideId: session.sideId, subject: "session", subjectId: session.id });
  for (const entry of entries.filter(({ sideId, audience }) => sideId && sideId !== engagement.side && audience !== "coach_only"))
    if (entry.sideId) await noteLook(ctx, { ...place, sideId: entry.sideId, subject: "agenda", subjectId: entry.id });
}

const ended = (engagement: Engagement, session: CoachingSession, now: Date) => ({
  log: refusalToLog(engagement, session, now) === null,
  cancel: refusalToCancel(session, now) === null,
  move: session.status === "planned" && may("moveSession", engagement) && engagement.status !== "closed" && engagement.status !== "stopped",
  correct: session.status === "held",
});

/** A session's page. What is not the viewer's to read is not in it, and leaves no gap. Opening a leader's side is noted.
 *  @throws AppError at the session's door. */
export async function sessionPage(ctx: Ctx, id: string): Promise<SessionPage> {
  const opened = await sessionFor(ctx, "viewSessions", id);
  const { session, engagement, part } = opened;
  const isInside = part === "coach" || part === "leader";
  const near = await around(ctx, session);
  const fields = await fieldsOf(ctx, opened);
  const entries = isInside ? await readEntries(ctx, { engagementId: engagement.id, sessionId: id }) : [];
  const actions = isInside && session.kind !== "intake"
    ? await actionsOfSession(ctx, { id, engagementId: engagement.id, sideId: session.sideId, startsAt: session.startsAt, previousAt: near.previous_at ? new Date(near.previous_at) : null })
    : { promised: [], agreed: [] };
  if (isInside) await noteLooks(ctx, opened, entries);
  const own = fields.find(({ key }) => key === ticksField);
  const ticks = own && entryOf(entries, own);
  const isCoach = part === "coach";
  const rules = ended(engagement, session, ctx.now);
  const attend = engagement.parties.filter(({ personId, leftAt, role }) => near.people.includes(personId) && leftAt === null && role !== "stakeholder");
  return {
    part, attends: near.people.some((id) => ctx.viewer.people.includes(id)), session: part === "progress" ? { ...session, place: "", loggedAt: null, loggedById: null } : session, engagement: { id: engagement.id, title: engagement.title },
    leaders: partiesOf(engagement, "leader").filter((party) => session.sideId === null || party.id === session.sideId),
    people: part === "progress" ? [] : attend,
    fields: fields.filter(({ key }) => key !== ticksField).map((field) => filled(labelled(field, ctx, opened), entryOf(entries, field))),
    ticks: ticks?.words?.split(" ").filter(Boolean) ?? [],
    ticksRevision: ticks?.revision ?? 0,
    ...actions,
    moves: isInside ? near.moves.map(({ from, at }) => ({ from: new Date(from), at: new Date(at) })) : [],
    next: isInside ? near.next.map((next) => ({ ...next, startsAt: new Date(next.startsAt) })) : [],
    can: { log: isCoach && rules.log, cancel: isCoach && rules.cancel, move: isCoach && rules.move, correct: isCoach && rules.correct, agree: isCoach && session.status !== "cancelled" },
    deviceKey: purposeKey(env().secret, `words kept on a device, sign-in ${ctx.viewer.sessionId}`).toString("base64url"),
  };
}
