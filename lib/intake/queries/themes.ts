import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { coachingSessions, intakeConsents, intakeThemes } from "@/db/schema";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { commonContentKey } from "@/lib/engagements/commands/content-key";
import { standingOfStep, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { Segment } from "@/lib/engagements/rules/segments";
import { wordedSupport, type SupportWord } from "@/lib/engagements/rules/support";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { stateOfConsent, type ConsentState } from "../rules/consent";
import { traceable, type Traceable } from "../rules/themes";
import { excerptsOf, type Excerpt } from "./intake-record";
import { sourcesOf } from "./sources";

/** A theme as a coach of its engagement knows it. `words` are null when their key was destroyed; `sources` counts distinct
 *  intakes, of a replaced coach too; `told` is how its support reads to anybody else. */
export type Theme = { id: string; words: string | null; segment: Segment; check: Traceable; sources: number; told: SupportWord | null; revision: number };

/** The themes of an engagement, oldest first; those that were given up are left out. The caller has passed its door as coach. */
export async function themesOf(ctx: Ctx, engagementId: string): Promise<Theme[]> {
  const rows = await ctx.db.select().from(intakeThemes).where(and(eq(intakeThemes.engagementId, engagementId), isNull(intakeThemes.dissolvedAt))).orderBy(asc(intakeThemes.createdAt), asc(intakeThemes.id));
  if (rows.length === 0) return [];
  const key = await commonContentKey(ctx, engagementId);
  const sources = await sourcesOf(ctx, engagementId);
  const { rows: heard } = await ctx.db.execute<{ heard: number }>(sql`select doors.interviewees_heard(${engagementId}::uuid) as heard`);
  return rows.map(({ id, segment, sealed, guessable, revision }) => {
    const count = sources.get(id) ?? 0;
    return { id, words: key && unseal(key, id, sealed), segment, check: traceable(guessable), sources: count, told: wordedSupport({ sources: count, interviewees: heard[0]?.heard ?? 0 }), revision };
  });
}

/** One intake in the coach's list: who, as what, how it stands, and how many passages are marked. */
export type HeardIntake = { sessionId: string; personId: string | null; name: string; standing: IntakeStanding; status: string; startsAt: Date; announced: boolean; state: ConsentState; excerpts: number };

/** The intakes that the viewer holds in an engagement, in the order of time; those that were cancelled are there only when
 *  somebody declined. The caller has passed its door as coach. */
export async function heardIntakes({ db, viewer }: Ctx, engagementId: string): Promise<HeardIntake[]> {
  const mine = sql.param(viewer.people);
  const name = sql<string>`coalesce((select p.name from session_attendees a join people p on p.id = a.person_id where a.session_id = coaching_sessions.id and not a.person_id = any(${mine}::uuid[]) limit 1), '')`;
  const personId = sql<string | null>`(select a.person_id from session_attendees a where a.session_id = coaching_sessions.id and not a.person_id = any(${mine}::uuid[]) limit 1)`;
  const excerpts = sql<number>`(select count(*)::int from intake_excerpts x where x.session_id = coaching_sessions.id)`;
  const { id, stepKey, status, startsAt, announcedAt } = coachingSessions;
  const rows = await db.select({ sessionId: id, stepKey, status, startsAt, announcedAt, personId, name, excerpts, consent: intakeConsents })
    .from(coachingSessions).leftJoin(intakeConsents, eq(intakeConsents.sessionId, coachingSessions.id))
    .where(and(eq(coachingSessions.engagementId, engagementId), eq(coachingSessions.kind, "intake"),
      sql`exists (select 1 from session_attendees a where a.session_id = coaching_sessions.id and a.person_id = any(${mine}::uuid[]))`,
      sql`(${status} <> 'cancelled' or ${intakeConsents.id} is not null)`)).orderBy(asc(startsAt));
  return rows.map(({ consent, stepKey: step, announcedAt: at, ...row }) => ({ ...row, standing: standingOfStep(step), announced: at !== null, state: stateOfConsent(consent) }));
}

/** The synthesis of one engagement's intakes: its themes, and the passages that the viewer marked, each with whose it is. */
export type ThemesPage = { engagement: Engagement; themes: Theme[]; excerpts: (Excerpt & { name: string })[]; heard: HeardIntake[] };

/** Themes and passages for the coach alone. @throws AppError at the engagement's door. */
export async function themesPage(ctx: Ctx, engagementId: string): Promise<ThemesPage> {
  const engagement = await engagementFor(ctx, "wordThemes", engagementId);
  const heard = await heardIntakes(ctx, engagementId);
  const themes = await themesOf(ctx, engagementId);
  const name = new Map(heard.map((intake) => [intake.sessionId, intake.name]));
  const known = new Set(themes.map(({ id }) => id));
  const excerpts = await excerptsOf(ctx, engagementId);
  return { engagement, themes, heard, excerpts: excerpts.map((excerpt) => ({ ...excerpt, themeId: excerpt.themeId && known.has(excerpt.themeId) ? excerpt.themeId : null, name: name.get(excerpt.sessionId) ?? "" })) };
}
