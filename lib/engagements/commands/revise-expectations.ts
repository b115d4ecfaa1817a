import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { expectationVersions, parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { engagementFor, partiesOf } from "../access";
import type { ReviseExpectationsInput } from "../input/expectations";
import { currentVersion } from "../queries/expectation-versions";
import { readExpectations, revisableFields, type Expectations } from "../queries/expectations";
import { refusalToRevise } from "../rules/expectation-versions";
import { readByHr } from "../rules/expectations";
import { checkAnswers, writeAnswers } from "./write-answers";

const contentOf = ({ template, entries }: Pick<Expectations, "template" | "entries">): Record<string, string> =>
  Object.fromEntries(revisableFields(template).map(({ field }) => [field.key, entries.find((entry) => entry.fieldKey === field.key && entry.sideId === null)?.words ?? ""]));

async function insertVersion({ db, viewer, now }: Ctx, engagementId: string, version: number, content: Record<string, string>): Promise<void> {
  await db.insert(expectationVersions).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, version, content, authorId: viewer.personId, audience: "alliance", createdAt: now }).onConflictDoNothing();
}

/** Keeps the sponsor's words as they stand as the first version. Part of launching, whose event tells of it, and so done
 *  by whoever launches, HR for a sponsor too. */
export async function keepExpectations(ctx: Ctx, engagementId: string): Promise<void> {
  const engagement = await engagementFor(ctx, "viewProgress", engagementId);
  await insertVersion(ctx, engagementId, 1, contentOf(await readExpectations(ctx, engagement)));
}

/** The sponsor changes what is expected or what follows. It becomes a further version, which every leader who has been
 *  told acknowledges anew and, where consequences changed, HR confirms anew; earlier ones stay on record with who had
 *  read them. Words that stand already make no version.
 *  @returns the number of the version that stands now.
 *  @throws AppError at the engagement's door; `conflict` when another version came in between, or with the reason of
 *  `refusalToRevise`; `invalid` for a field left empty. */
export async function reviseExpectations(ctx: Ctx, { engagementId, answers, version: seen }: ReviseExpectationsInput): Promise<{ version: number }> {
  const { db, viewer } = ctx;
  const engagement = await engagementFor(ctx, "reviseExpectations", engagementId, { lock: true });
  const t = words("engagements", viewer.locale);
  const reason = refusalToRevise(engagement);
  refuse(reason && t(`refusals.revise.${reason}`));
  const before = await readExpectations(ctx, engagement);
  const fields = revisableFields(before.template);
  const changed = fields.filter(({ field }) => (contentOf(before)[field.key] ?? "") !== (answers[field.key] ?? "")).map(({ field }) => field.key);
  const version = await currentVersion(ctx, engagementId);
  if (changed.length === 0) return { version };
  if (version !== seen) throw new AppError("conflict", t("refusals.versionChanged", { version }));
  checkAnswers(ctx, fields.map(({ field }) => field), answers);
  await insertVersion(ctx, engagementId, version, contentOf(before)); // of engagements older than versions are
  for (const stepKey of new Set(fields.map((each) => each.stepKey)))
    await writeAnswers(ctx, engagement, { stepKey, sideId: null, fields: fields.filter((each) => each.stepKey === stepKey).map(({ field }) => field), entries: before.entries }, answers);
  await insertVersion(ctx, engagementId, version + 1, Object.fromEntries(fields.map(({ field }) => [field.key, answers[field.key] ?? ""])));
  const again = partiesOf(engagement, "leader").map(({ id }) => id);
  await db.update(parties).set({ acknowledgedAt: null }).where(and(eq(parties.engagementId, engagementId), inArray(parties.id, again)));
  if (changed.some((key) => (readByHr as readonly string[]).includes(key)))
    await db.update(parties).set({ acceptedAt: null }).where(and(eq(parties.engagementId, engagementId), eq(parties.role, "hr_partner"), isNull(parties.leftAt)));
  await record(ctx, "expectations.revised", engagementId, { engagementId, audience: "alliance" }, { version: version + 1, changed });
  return { version: version + 1 };
}
