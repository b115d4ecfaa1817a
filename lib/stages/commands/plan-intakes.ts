import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, lookAgain, partiesOf, type Engagement } from "@/lib/engagements/access";
import { daysKeptFree } from "@/lib/engagements/queries/days-off";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { runningStatuses } from "@/lib/engagements/rules";
import { withDaysOff } from "@/lib/engagements/rules/days-off";
import { intakeSteps } from "@/lib/engagements/rules/intakes";
import type { Ctx } from "@/lib/platform/context";
import { formatDay, toInstant } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { formatLocale, words } from "@/lib/platform/i18n";
import { announceSessions } from "@/lib/sessions/commands/announce-sessions";
import { dateIntakes, type IntakeDate } from "@/lib/sessions/commands/date-intakes";
import type { IntakeDay, PlanIntakesInput } from "../input/intakes";
import { busyOfIntakes } from "../queries/intake-plan";
import { meetingsOf } from "../queries/meetings";
import { problemsOfIntakes, type IntakeProblem } from "../rules/check-intakes";
import type { Meeting } from "../rules/rounds";

/** Holds the times of those concerned until the transaction ends, in one order, as launching does. */
async function holdTimes({ db }: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`times of ${id}`}, 0))`);
}

/** What is wrong with a date as a sentence that names the day off in the way and what mends it. */
function sayOfDate({ viewer: { locale } }: Ctx, { parties }: Engagement, { key, values: { personId, label = "", offOn }, canKeep }: IntakeProblem): string {
  const t = words("stages", locale);
  const person = parties.find((party) => party.personId === personId)?.name ?? "";
  const off = t(`intakes.problems.${key}`, { person, label, named: label ? "yes" : "no", day: offOn ? formatDay(offOn, formatLocale[locale]) : "" });
  return canKeep ? `${off} ${t("intakes.problems.orKeep")}` : key === "weekend" || key === "holiday" || key === "away" ? `${off} ${t("intakes.problems.another")}` : off;
}

async function refuseDates(ctx: Ctx, engagement: Engagement, rows: readonly IntakeDay[], own: readonly Meeting[]): Promise<void> {
  const { viewer, now, db } = ctx;
  if (rows.length === 0) return;
  const ids = [...rows.map(({ personId }) => personId), viewer.personId];
  const known = await db.select({ id: people.id, zone: people.zone }).from(people).where(and(inArray(people.id, ids), eq(people.organizationId, viewer.organizationId)));
  const days = rows.map(({ day }) => day).sort();
  const busy = await busyOfIntakes(ctx, ids, { from: days[0] ?? "", to: days.at(-1) ?? "", zone: viewer.zone }, own.map(({ id }) => id));
  const free = await daysKeptFree(ctx, engagement);
  const coach = withDaysOff({ id: viewer.personId, zone: viewer.zone }, free);
  const unknown = rows.filter(({ personId }) => !known.some(({ id }) => id === personId));
  if (unknown.length > 0) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  const wrong = Object.entries(problemsOfIntakes(rows, { people: known.map((person) => withDaysOff(person, free)), coach, zone: viewer.zone, busy, holidays: free.holidays, now }));
  const fields: [string, string[]][] = wrong.map(([personId, problem]) => [`day.${personId}`, [sayOfDate(ctx, engagement, problem)]]);
  const offers = wrong.flatMap(([personId, { canKeep }]) => (canKeep ? [`onPurpose.${personId}`] : []));
  if (wrong.length > 0) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), Object.fromEntries(fields), { offers });
}

/** The row as the calendar keeps it: a leader's intake stands on their side whatever the form said. */
function dateOf({ viewer: { zone } }: Ctx, engagement: Engagement, { personId, standing, day, time, minutes }: IntakeDay): IntakeDate {
  const side = partiesOf(engagement, "leader").find((leader) => leader.personId === personId);
  const kind = side ? "leader" : standing === "leader" ? "impacted" : standing;
  return { personId, stepKey: intakeSteps[kind], sideId: side?.id ?? null, startsAt: new Date(toInstant(day, time, zone)), minutes, zone };
}

/** Tells those concerned of the intakes that are dated, once every leader has acknowledged; before, nobody is told. */
async function announce(ctx: Ctx, engagement: Engagement): Promise<number> {
  if (!partiesOf(engagement, "leader").every(({ acknowledgedAt }) => acknowledgedAt)) return 0;
  return announceSessions(ctx, { engagementId: engagement.id, stepKeys: Object.values(intakeSteps), audience: "coach_only" });
}

/** The coach dates the intakes: both leaders' and those of the people to be heard. Interviewees, dates and refusals are
 *  the coach's alone; a leader learns of their own intake, and nobody of anything before every leader has acknowledged.
 *  @returns how many are dated, and how many were announced just now.
 *  @throws AppError at the engagement's door; `invalid` with what is wrong with each date, and in `details.offers` the
 *  ticks that keep a day off on purpose; `conflict` before the coach has accepted. */
export async function planIntakes(ctx: Ctx, { engagementId, rows }: PlanIntakesInput): Promise<{ dated: number; announced: number }> {
  const engagement = await engagementFor(ctx, "planIntakes", engagementId, { lock: true });
  const t = words("stages", ctx.viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.notRunning"));
  refuse(ownParty(ctx, engagement, "coach").acceptedAt ? null : t("refusals.acceptFirst"));
  await holdTimes(ctx, [...rows.map(({ personId }) => personId), ctx.viewer.personId]);
  const intakes = (await meetingsOf(ctx, engagementId)).filter(({ kind }) => kind === "intake");
  const planned = intakes.filter(({ status }) => status === "planned");
  const held = intakes.filter(({ status }) => status === "held").flatMap(({ attendees }) => attendees);
  const open = rows.filter(({ personId }) => !held.includes(personId) && personId !== ctx.viewer.personId);
  const stands = ({ personId, minutes, ...row }: IntakeDay) => planned.find((intake) => intake.attendees.includes(personId)
    && intake.minutes === minutes && intake.startsAt.getTime() === Date.parse(toInstant(row.day, row.time, ctx.viewer.zone)));
  const kept = new Set(open.flatMap((row) => stands(row)?.id ?? []));
  await refuseDates(ctx, engagement, open.filter((row) => !stands(row)), planned.filter(({ id }) => !kept.has(id)));
  await dateIntakes(ctx, { engagementId, standing: planned, dates: open.map((row) => dateOf(ctx, engagement, row)) });
  await lookAgain(ctx); // which intakes are the coach's own was settled before these were
  await record(ctx, "intakes.planned", engagementId, { engagementId, audience: "coach_only" }, { count: open.length });
  return { dated: open.length, announced: await announce(ctx, engagement) };
}

/** Announces intakes that were dated before they could be. Repeating it tells nobody twice.
 *  @throws AppError at the engagement's door; `conflict` while a leader has not acknowledged. */
export async function announceIntakes(ctx: Ctx, { engagementId }: { engagementId: string }): Promise<{ announced: number }> {
  const engagement = await engagementFor(ctx, "planIntakes", engagementId, { lock: true });
  refuse(partiesOf(engagement, "leader").every(({ acknowledgedAt }) => acknowledgedAt) ? null : words("stages", ctx.viewer.locale)("refusals.notAllAcknowledged"));
  return { announced: await announce(ctx, engagement) };
}
