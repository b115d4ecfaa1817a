import "server-only";
import { agreementPage, type AgreementPage, type WantedVersion } from "@/lib/alignment/queries/agreement-page";
import { announcementCounts } from "@/lib/alignment/queries/announcements";
import { draftStep } from "@/lib/alignment/rules/drafting";
import { partOf } from "@/lib/engagements/rules/sharing";
import { partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import type { GuideField } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { guideFor } from "@/lib/programs/rules/guides";
import { meetingsOf } from "./meetings";
import { frozenPieces } from "./frozen-pieces";
import { stageRowsOf } from "./stage-facts";

/** The real records behind the sharing list: exactly what somebody would be shown of each item today. */
export type SharingPreview = {
  ended: boolean; names: string[]; held: Date[]; each: { name: string; count: number }[]; together: number; stage: { title: string; since: Date | null } | null;
  goal: string | null; commitments: string[]; items: string[]; told: { name: string; told: number; planned: number; nobody: boolean }[];
};
/** The agreement's page with what its sharing list would show, and whether the board it builds on is frozen. */
export type AgreementScreen = { page: AgreementPage; fields: GuideField[]; preview: SharingPreview | null; frozen: boolean; now: Date };

async function previewOf(ctx: Ctx, { engagement, shown }: AgreementPage): Promise<SharingPreview> {
  const held = (await meetingsOf(ctx, engagement.id)).filter(({ kind, status }) => status === "held" && kind !== "intake");
  const { stages } = await templateOf(ctx, engagement.templateId);
  const current = (await stageRowsOf(ctx, engagement.id)).find(({ enteredAt, leftAt }) => enteredAt && !leftAt);
  const leaders = partiesOf(engagement, "leader");
  const counts = await announcementCounts(ctx, engagement.id);
  const clauses = shown?.clauses ?? [];
  const isShown = (item: "commitments" | "items", sideId: string | null) => !sideId || !shown?.withheld.includes(partOf(item, sideId));
  return {
    ended: engagement.status === "closed" || engagement.status === "stopped",
    names: [...leaders, ...partiesOf(engagement, "coach")].map(({ name }) => name), held: held.map(({ startsAt }) => startsAt),
    each: leaders.map(({ id, name }) => ({ name, count: held.filter(({ sideId }) => sideId === id).length })), together: held.filter(({ sideId }) => sideId === null).length,
    stage: current ? { title: stages.find(({ key }) => key === current.key)?.title ?? "", since: current.enteredAt } : null,
    goal: clauses.find(({ kind }) => kind === "goal")?.words ?? null,
    commitments: clauses.filter(({ kind, sideId }) => kind === "commitment" && isShown("commitments", sideId)).map(({ words }) => words),
    items: clauses.filter(({ kind, sideId, chosenBy }) => kind === "board_item" && isShown("items", sideId) && leaders.every(({ id }) => chosenBy.includes(id))).map(({ words }) => words),
    told: leaders.map(({ id, name }) => { const count = counts.find(({ sideId }) => sideId === id); return { name, told: count?.told ?? 0, planned: count?.planned ?? 0, nobody: count?.nobody ?? false }; }),
  };
}

/** The agreement as its page shows it. What the list would show is there for coach and leaders, who decide about it, and for
 *  the sponsor, who signs it. @throws AppError as `agreementPage` does. */
export async function agreementScreen(ctx: Ctx, engagementId: string, wanted: WantedVersion): Promise<AgreementScreen> {
  const page = await agreementPage(ctx, engagementId, wanted);
  const inside = page.as === "coach" || page.as === "leader";
  const template = await templateOf(ctx, page.engagement.templateId);
  const hasDrafts = template.stages.some(({ steps }) => steps.some(({ key }) => key === draftStep));
  return { page, fields: hasDrafts ? [...guideFor(template, draftStep)] : [], preview: page.shown && page.as !== "hr_partner" ? await previewOf(ctx, page) : null, frozen: inside && page.can.draft ? await frozenPieces(ctx, engagementId) !== null : false, now: ctx.now };
}

