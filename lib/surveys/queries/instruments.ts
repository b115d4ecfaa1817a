import "server-only";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { people, surveyInstruments } from "@/db/schema";
import { directoryFor, mayPeople } from "@/lib/people/access";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import type { Instrument } from "../input/instruments";
import { drawnFrom, instrumentDraft, instrumentFrom } from "../input/own-instruments";
import { instrumentKeys, isReadyKey, readyInstrument, type InstrumentKey } from "../instruments/all";
import type { InstrumentDraft } from "../rules/own-instruments";

/** One version of an own instrument as it is kept. */
export type OwnInstrument = { id: string; key: string; version: number; content: InstrumentDraft; revision: number; publishedAt: Date | null; changedBy: string };

const columns = { id: surveyInstruments.id, key: surveyInstruments.key, version: surveyInstruments.version, content: surveyInstruments.content, revision: surveyInstruments.revision, publishedAt: surveyInstruments.publishedAt, changedBy: people.name };
const rowsOf = ({ db }: Ctx) => db.select(columns).from(surveyInstruments).innerJoin(people, eq(people.id, surveyInstruments.changedById));
const checked = (row: OwnInstrument): OwnInstrument => ({ ...row, content: instrumentDraft.parse(row.content) });

/** The only door to one own instrument.
 *  @param lock whoever changes it takes turns until the transaction ends.
 *  @throws AppError `not_found` for another organisation's, `forbidden` for those who may not do this. */
export async function instrumentFor(ctx: Ctx, permission: "viewInstruments" | "wordInstruments", id: string, { lock = false } = {}): Promise<OwnInstrument> {
  directoryFor(ctx, permission);
  const unknown = () => new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  if (!isId(id)) throw unknown();
  const own = and(eq(surveyInstruments.organizationId, ctx.viewer.organizationId), eq(surveyInstruments.id, id));
  if (lock) await ctx.db.select({ id: surveyInstruments.id }).from(surveyInstruments).where(own).for("update");
  const [row] = await rowsOf(ctx).where(own);
  if (!row) throw unknown();
  return checked(row);
}

/** The instrument a survey was planned with: a ready one, or the version of an own one that it names. A published version never
 *  changes. The caller has passed the survey's door.
 *  @throws AppError `not_found` when there is none. */
export async function instrumentOf({ db, viewer }: Ctx<Viewer>, { instrumentKey, instrumentVersion }: { instrumentKey: string; instrumentVersion: number }): Promise<Instrument> {
  if (isReadyKey(instrumentKey)) return readyInstrument(instrumentKey);
  const [row] = await db.select({ content: surveyInstruments.content }).from(surveyInstruments).where(and(
    eq(surveyInstruments.organizationId, viewer.organizationId), eq(surveyInstruments.key, instrumentKey), eq(surveyInstruments.version, instrumentVersion), isNotNull(surveyInstruments.publishedAt)));
  if (!row) throw new AppError("not_found", words("errors")("notFound.what"));
  return instrumentFrom(row.content, instrumentKey, instrumentVersion);
}

/** An own instrument that a survey can be planned with. */
export type PublishedInstrument = { id: string; title: string; version: number };

/** The newest published version of each own instrument, by title. */
export async function publishedInstruments(ctx: Ctx): Promise<PublishedInstrument[]> {
  const rows = await ctx.db.selectDistinctOn([surveyInstruments.key], { id: surveyInstruments.id, version: surveyInstruments.version, content: surveyInstruments.content }).from(surveyInstruments)
    .where(and(eq(surveyInstruments.organizationId, ctx.viewer.organizationId), isNotNull(surveyInstruments.publishedAt))).orderBy(surveyInstruments.key, desc(surveyInstruments.version));
  return rows.map(({ id, version, content }) => ({ id, version, title: content.title })).sort((one, two) => one.title.localeCompare(two.title));
}

/** What stands in the library: the ready instruments, and every version of the organisation's own with its drafts; of each the
 *  newest first. HR reads what is published.
 *  @throws AppError `forbidden` for those who neither ask nor answer for what is asked. */
export type InstrumentLibrary = { ready: { key: InstrumentKey; instrument: Instrument }[]; own: OwnInstrument[]; mayWord: boolean };
export async function instrumentLibrary(ctx: Ctx): Promise<InstrumentLibrary> {
  directoryFor(ctx, "viewInstruments");
  const own = await rowsOf(ctx).where(eq(surveyInstruments.organizationId, ctx.viewer.organizationId)).orderBy(asc(surveyInstruments.key), desc(surveyInstruments.version));
  return { ready: instrumentKeys.map((key) => ({ key, instrument: readyInstrument(key) })), own: own.map(checked), mayWord: mayPeople("wordInstruments", ctx.viewer) };
}

/** One instrument to look at, and for whoever words it to change. `own` is null for a ready one. */
export type InstrumentPage = { ready: InstrumentKey | null; own: OwnInstrument | null; instrument: Instrument; mayWord: boolean };

/** @param place a ready instrument's key, or an own one's id.
 *  @throws AppError at the instrument's door. */
export async function instrumentPage(ctx: Ctx, place: string): Promise<InstrumentPage> {
  directoryFor(ctx, "viewInstruments");
  const mayWord = mayPeople("wordInstruments", ctx.viewer);
  if (isReadyKey(place)) return { ready: place, own: null, instrument: readyInstrument(place), mayWord };
  const own = await instrumentFor(ctx, "viewInstruments", place);
  return { ready: null, own, instrument: drawnFrom(own.content, own.key, own.version), mayWord };
}
