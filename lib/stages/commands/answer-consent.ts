import "server-only";
import { record } from "@/lib/audit/record";
import { recordConsent } from "@/lib/intake/commands/answer-consent";
import type { AnswerConsentInput } from "@/lib/intake/input";
import type { ConsentAnswer } from "@/lib/intake/rules";
import type { Ctx } from "@/lib/platform/context";
import { sessionFor } from "@/lib/sessions/access";
import { cancelSession } from "@/lib/sessions/commands/end-session";
import { logSession } from "@/lib/sessions/commands/log-session";

/** Records an interviewee's answer to the consent text. A no closes the intake: one still to come is cancelled, and whoever
 *  declined hears that it is; one that has begun was held, with nothing noted. Nobody else can tell it from any other.
 *  @throws AppError as `recordConsent` does. */
export async function answerConsent(ctx: Ctx, input: AnswerConsentInput): Promise<{ answer: ConsentAnswer }> {
  const { answer } = await recordConsent(ctx, input);
  if (answer !== "declined") return { answer };
  const { session, engagement } = await sessionFor(ctx, "logSession", input.sessionId, { lock: "session" });
  if (session.status !== "planned") return { answer };
  if (session.startsAt > ctx.now) await cancelSession(ctx, input);
  else await logSession(ctx, { sessionId: session.id, heldMinutes: session.minutes });
  await record(ctx, "intake.closed", session.id, { engagementId: engagement.id, sideId: session.sideId, audience: "coach_only" }, {});
  return { answer };
}
