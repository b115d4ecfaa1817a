import "server-only";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { itemFor } from "../access/items";
import type { KeepWordingInput } from "../input/items";
import { keptIn, withKept } from "../rules/sealed-item";
import { sealItem } from "./save-item";

/** The coach keeps an expression that was pointed out, or wants it pointed out again. On record is that they chose, and how
 *  many they keep; which ones stands with the words, sealed. @throws AppError at the item's door. */
export async function keepWording(ctx: Ctx, { itemId, part, entryId, keep }: KeepWordingInput): Promise<{ kept: string[] }> {
  const opened = await itemFor(ctx, itemId);
  const content = withKept(opened.content, part, entryId, keep);
  if (content.kept.length !== opened.content.kept.length) {
    await sealItem(ctx, opened, content);
    await record(ctx, "item.wording_kept", itemId, { engagementId: opened.engagement.id, audience: "coach_only" }, { kept: content.kept.length });
  }
  return { kept: keptIn(content.kept, part) };
}
