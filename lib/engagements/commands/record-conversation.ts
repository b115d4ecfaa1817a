import "server-only";
import { eq } from "drizzle-orm";
import { parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { welcomeLeader } from "@/lib/people/commands/welcome-leader";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor, partiesOf } from "../access";
import type { RecordConversationInput } from "../input/expectations";
import { askedOf, readExpectations } from "../queries/expectations";
import { sentencesOfMissing } from "../queries/missing-sentences";
import { expectationFields, expectationSteps, refusalToDate } from "../rules/expectations";
import { writeAnswers } from "./write-answers";

/** The sponsor has spoken with a leader and says when, and what was covered. From that moment on, and not before, the
 *  engagement exists for that leader, who is invited to read and acknowledge.
 *  @returns since when the leader knows; the same when repeated.
 *  @throws AppError at the engagement's door; `not_found` for nobody's leader; `invalid` for a day to come or before the
 *  launch; `conflict` with everything that is still missing. */
export async function recordConversation(ctx: Ctx, { engagementId, partyId, on, said, other }: RecordConversationInput): Promise<{ toldAt: Date }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "recordConversation", engagementId, { lock: true });
  const leader = partiesOf(engagement, "leader").find(({ id }) => id === partyId);
  if (!leader) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (leader.toldAt) return { toldAt: leader.toldAt };
  const { template, entries, missing } = await readExpectations(ctx, engagement);
  refuse(missing.length > 0 ? sentencesOfMissing(engagement, missing, viewer.locale).join(" ") : null);
  const refusal = refusalToDate(on, dayIn(engagement.launchedAt ?? now, viewer.zone), dayIn(now, viewer.zone));
  if (refusal) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { on: [words("engagements", viewer.locale)(`refusals.date.${refusal}`)] });
  const fields = askedOf(template, expectationSteps.inform, "sponsor").filter(({ key }) => key === expectationFields.said || key === expectationFields.toldOn);
  const answers = { [expectationFields.said]: [...said, other.trim()].filter(Boolean).join("\n"), [expectationFields.toldOn]: on };
  await writeAnswers(ctx, engagement, { stepKey: expectationSteps.inform, sideId: leader.id, fields, entries }, answers);
  await db.update(parties).set({ toldAt: now }).where(eq(parties.id, leader.id));
  await welcomeLeader(ctx, leader.personId);
  await record(ctx, "leader.told", leader.id, { engagementId, sideId: leader.id, audience: "alliance" }, { partyId: leader.id, on });
  return { toldAt: now };
}
