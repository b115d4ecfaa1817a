import "server-only";
import { acknowledge } from "@/lib/engagements/commands/acknowledge";
import { answerInterests } from "@/lib/engagements/commands/answer-interests";
import type { AcknowledgeInput, AnswerInterestsInput } from "@/lib/engagements/input/expectations";
import type { Ctx } from "@/lib/platform/context";
import { advanceWhenReady } from "./enter-stage";

/** A leader acknowledges; the last of them, all being well, opens the intakes. @throws AppError as `acknowledge` does. */
export async function acknowledgeExpectations(ctx: Ctx, input: AcknowledgeInput): Promise<{ entered: string | null }> {
  await acknowledge(ctx, input);
  return { entered: await advanceWhenReady(ctx, input.engagementId) };
}

/** A leader answers the declaration anew, which may be the last thing that the intakes waited for.
 *  @throws AppError as `answerInterests` does. */
export async function settleInterests(ctx: Ctx, input: AnswerInterestsInput): Promise<{ entered: string | null }> {
  await answerInterests(ctx, input);
  return { entered: await advanceWhenReady(ctx, input.engagementId) };
}
