import "server-only";
import { and, eq } from "drizzle-orm";
import { agreements, engagements, sharingStrikes } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { agreementFor } from "../access";
import type { StrikeInput } from "../input";
import { afterStrikes, strikeable, withoutPart } from "../rules/access";

/** A draft that is being written meanwhile keeps it back too: otherwise its signatures would show it again unnoticed. */
async function keepBackInDraft({ db, now }: Ctx, engagementId: string, strike: { item: string; sideId: string }): Promise<void> {
  const [draft] = await db.select().from(agreements).where(and(eq(agreements.engagementId, engagementId), eq(agreements.state, "draft")));
  if (draft) await db.update(agreements).set({ ...afterStrikes(draft, [strike]), revision: draft.revision + 1, updatedAt: now }).where(eq(agreements.id, draft.id));
}

/** A leader strikes what the agreement in force shows of themselves alone. It takes effect at once, needs nobody, and the
 *  others are told; a draft keeps it back too, and to show it again takes a next version, signed by all.
 *  @returns since when it is struck; the same when repeated.
 *  @throws AppError at the agreement's door; `conflict` for what is always shared, is about others too, or is not shared. */
export async function strikeItem(ctx: Ctx, { agreementId, item }: StrikeInput): Promise<{ struckAt: Date }> {
  const { db, viewer, now } = ctx;
  const { version, engagement } = await agreementFor(ctx, "strikeItem", agreementId, { lock: true });
  const side = ownParty(ctx, engagement, "leader").id;
  const [struck] = await db.select().from(sharingStrikes).where(and(eq(sharingStrikes.agreementId, agreementId), eq(sharingStrikes.sideId, side), eq(sharingStrikes.item, item)));
  if (struck) return { struckAt: struck.struckAt };
  const t = words("agreement", viewer.locale);
  refuse(version.state === "in_force" ? null : t("refusals.notInForce"));
  refuse(strikeable(engagement.sharing, side, partiesOf(engagement, "leader").map(({ id }) => id)).includes(item) ? null : t("refusals.notYours"));
  await db.insert(sharingStrikes).values({ organizationId: viewer.organizationId, id: newId(now), engagementId: engagement.id, agreementId, item, struckAt: now, authorId: viewer.personId, sideId: side, audience: "alliance" });
  await db.update(engagements).set({ sharing: withoutPart(engagement.sharing, item, side), updatedAt: now }).where(eq(engagements.id, engagement.id));
  await keepBackInDraft(ctx, engagement.id, { item, sideId: side });
  await record(ctx, "sharing.struck", agreementId, { engagementId: engagement.id, audience: "alliance" }, { version: version.version, item, partyId: side });
  return { struckAt: now };
}
