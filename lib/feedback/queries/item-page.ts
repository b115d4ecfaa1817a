import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { purposeKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { placeIn } from "../rules/order";
import type { FeedbackItem } from "./items";
import { preparingOf, type Preparing } from "./preparing";

/** One item to be worded, with its neighbours in the order of the day. `place` is its place in its segment, from 1. */
export type ItemPage = Preparing & { item: FeedbackItem; place: { number: number; of: number }; before: string | null; after: string | null; deviceKey: string };

/** The page on which one item is worded.
 *  @throws AppError at the engagement's door; `not_found` when it has no such item. */
export async function itemPage(ctx: Ctx, engagementId: string, itemId: string): Promise<ItemPage> {
  const preparing = await preparingOf(ctx, engagementId, { withdrawn: true });
  const { items } = preparing;
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const brought = items.filter(({ withdrawnAt, id }) => withdrawnAt === null || id === itemId);
  const at = brought.findIndex(({ id }) => id === itemId);
  return {
    ...preparing, item, place: placeIn(brought, item), before: brought[at - 1]?.id ?? null, after: brought[at + 1]?.id ?? null,
    deviceKey: purposeKey(env().secret, `words kept on a device, sign-in ${ctx.viewer.sessionId}`).toString("base64url"),
  };
}
