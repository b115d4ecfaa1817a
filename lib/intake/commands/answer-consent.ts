import "server-only";
import { eq } from "drizzle-orm";
import { intakeConsents } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { areThemesTogether, intakeFor } from "../access";
import type { AnswerConsentInput, AnswerQuotesInput, IntakeInput } from "../input";
import type { ConsentAnswer } from "../rules";
import { consentTextFor, refusalToAnswer, refusalToWithdraw } from "../rules/consent";
import { forgetIntake } from "./forget-intake";

const placeOf = (engagementId: string, sideId: string | null) => ({ engagementId, sideId, audience: "coach_only" as const });

/** Records what an interviewee answered when the consent text was read to them: only a yes opens the notes. A no deletes
 *  whatever was noted already; nobody but the coach learns of it.
 *  @returns the answer that stands; the same one again changes nothing.
 *  @throws AppError at the intake's door; `conflict` when another answer stands or the intake fell away. */
export async function recordConsent(ctx: Ctx, { sessionId, answer, quotes }: AnswerConsentInput): Promise<{ answer: ConsentAnswer }> {
  const { db, viewer, now } = ctx;
  const intake = await intakeFor(ctx, sessionId, { lock: true });
  if (intake.state === answer) return { answer };
  const reason = refusalToAnswer(intake.state, intake.session);
  refuse(reason && words("intake", viewer.locale)(`refusals.${reason}`));
  const { session: { engagementId, sideId }, standing } = intake;
  const { key: textKey, version: textVersion } = consentTextFor(standing);
  const mayQuote = answer === "given" && quotes;
  await db.insert(intakeConsents).values({
    organizationId: viewer.organizationId, id: newId(now), engagementId, sessionId, sideId, authorId: viewer.personId, audience: "coach_only",
    answer, answeredAt: now, textKey, textVersion, quotes: mayQuote, quotesAt: answer === "given" ? now : null, createdAt: now, updatedAt: now,
  });
  if (answer === "declined") await forgetIntake(ctx, intake);
  await record(ctx, "intake.consent_recorded", sessionId, placeOf(engagementId, sideId), { answer, text: textKey, version: textVersion });
  return { answer };
}

/** Records anew whether an interviewee's own words may be used. A no leaves the passages, and none of them may be quoted.
 *  @throws AppError at the intake's door; `conflict` while consent itself is not given. */
export async function answerQuotes(ctx: Ctx, { sessionId, quotes }: AnswerQuotesInput): Promise<{ quotes: boolean }> {
  const { db, viewer, now } = ctx;
  const { session, consent, state } = await intakeFor(ctx, sessionId, { lock: true });
  refuse(state === "given" ? null : words("intake", viewer.locale)("refusals.notGiven"));
  if (!consent || consent.quotes === quotes) return { quotes };
  await db.update(intakeConsents).set({ quotes, quotesAt: now, revision: consent.revision + 1, updatedAt: now }).where(eq(intakeConsents.id, consent.id));
  await record(ctx, "intake.quotes_answered", sessionId, placeOf(session.engagementId, session.sideId), { allowed: quotes });
  return { quotes };
}

/** An interviewee takes their consent back: notes and passages of this intake are deleted, and the notes stay closed.
 *  Repeating it does nothing.
 *  @throws AppError at the intake's door; `conflict` when none was given, or when the themes are put together already. */
export async function withdrawConsent(ctx: Ctx, { sessionId }: IntakeInput): Promise<{ withdrawnAt: Date }> {
  const { db, viewer, now } = ctx;
  const intake = await intakeFor(ctx, sessionId, { lock: true });
  const { session, consent, standing, state } = intake;
  if (consent?.withdrawnAt) return { withdrawnAt: consent.withdrawnAt };
  const reason = refusalToWithdraw(state, standing, await areThemesTogether(ctx, session.engagementId));
  refuse(reason && words("intake", viewer.locale)(`refusals.${reason}`));
  await forgetIntake(ctx, intake);
  await db.update(intakeConsents).set({ withdrawnAt: now, quotes: false, revision: (consent?.revision ?? 0) + 1, updatedAt: now }).where(eq(intakeConsents.sessionId, sessionId));
  await record(ctx, "intake.consent_withdrawn", sessionId, placeOf(session.engagementId, session.sideId), {});
  return { withdrawnAt: now };
}
