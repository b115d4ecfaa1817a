import "server-only";
import { createHash } from "node:crypto";
import { partiesOf } from "@/lib/engagements/access";
import type { Entry } from "@/lib/engagements/queries/entries";
import type { Ctx } from "@/lib/platform/context";
import { templateOf } from "@/lib/programs/queries";
import { guideFor, seriesPosition } from "@/lib/programs/rules/guides";
import type { OpenedSession } from "../access";
import { guidedKinds, logFields, type LogField } from "../rules/log-fields";

/** The fields of a session's guide as the viewer meets them; none for kinds that are written elsewhere. */
export async function fieldsOf(ctx: Ctx, { session, engagement, part }: OpenedSession): Promise<LogField[]> {
  if (!guidedKinds.includes(session.kind)) return [];
  const template = await templateOf(ctx, engagement.templateId);
  const position = session.round === null ? undefined : seriesPosition(session.round, session.rounds ?? session.round);
  const sides = session.sideId ? [session.sideId] : partiesOf(engagement, "leader").map(({ id }) => id);
  return logFields(guideFor(template, session.stepKey, position), { part, kind: session.kind, status: session.status, consented: session.consented, sideId: session.sideId, sides, ownSide: engagement.side }, template.scales);
}

/** What a field holds for the viewer: of a coach's field the shared words once there are any, their own draft before. */
export const entryOf = (entries: readonly Entry[], { key, sideId, audience }: LogField): Entry | undefined => {
  const found = entries.filter((entry) => entry.fieldKey === key && entry.sideId === sideId);
  return found.find((entry) => entry.audience === audience) ?? found[0];
};

/** The mark of a text, by which a form that was sent back tells whether a field was touched at all. */
export const markOfWords = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 16);
