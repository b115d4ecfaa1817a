import "server-only";
import { whatOthersSee, type SeenByOthers } from "@/lib/engagements/queries/what-others-see";
import { isShared, sharingItemIds, sharingItems, type SharingItemId } from "@/lib/engagements/rules/sharing";
import type { Ctx } from "@/lib/platform/context";
import { casesOf } from "./cases";

/** The sharing list of one engagement as it stands for the viewer; `isLocked`: whatever is agreed. */
export type SharedWithViewer = { engagementId: string; title: string; items: { id: SharingItemId; isShared: boolean; isLocked: boolean }[] };

/** What others see of the viewer where they lead, and what the viewer sees of the leaders where they sponsor. */
export type WhoSees = { ofViewer: SeenByOthers[]; byViewer: SharedWithViewer[] };

/** Items ticked in the agreement in force, as the sharing list names them. */
export const itemsInForce = (sharing: readonly string[]): SharingItemId[] =>
  sharingItemIds.filter((id) => sharing.includes(id));

/** The page "who sees what", for the role the viewer looks through. */
export async function whoSees(ctx: Ctx): Promise<WhoSees> {
  const { role } = ctx.viewer;
  if (role === "leader") {
    const ofViewer: SeenByOthers[] = [];
    for (const { id } of await casesOf(ctx, "leader")) ofViewer.push(await whatOthersSee(ctx, id));
    return { ofViewer, byViewer: [] };
  }
  if (role !== "sponsor") return { ofViewer: [], byViewer: [] };
  const byViewer = (await casesOf(ctx, "sponsor")).map(({ id, title, sharing }) => {
    const inForce = itemsInForce(sharing);
    return {
      engagementId: id, title,
      items: sharingItemIds.filter((item) => sharingItems[item].to.some((to) => to === "sponsor")).map((item) => ({ id: item, isShared: isShared(item, "sponsor", inForce), isLocked: sharingItems[item].locked })),
    };
  });
  return { ofViewer: [], byViewer };
}
