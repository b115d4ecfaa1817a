import type { World } from "./test";
import { newId } from "@/lib/platform/ids";
import { chooseForItem } from "@/lib/feedback/commands/choose-for-item";
import { prepareItem } from "@/lib/feedback/commands/prepare-item";
import { saveItemPart } from "@/lib/feedback/commands/save-item";
import { itemParts, type ItemWords } from "@/lib/feedback/rules";

/** An intervention of this world. */
export type Coached = Awaited<ReturnType<World["build"]["intervention"]>>;
type Wish = Partial<Parameters<typeof chooseForItem>[1]> & { words?: Partial<ItemWords>; themeId?: string | null };

/** A complete item that the coach prepared; what a test is about it names. @returns its id. */
export async function preparedItem(world: World, it: Coached, { words = {}, segment = "process", direction = "constructive", about = [it.sideOne], themeId = null }: Wish = {}): Promise<string> {
  const id = newId();
  await world.as(it.coach, (ctx) => prepareItem(ctx, { engagementId: it.id, id, segment, direction, about, themeId }));
  const all = { situation: "In planning meetings this quarter", behaviour: "The date was moved by mail.", impact: "Two shifts were planned again.", ...words };
  for (const part of itemParts) await world.as(it.coach, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: part, words: all[part], revision: 0, counter: 1, mine: [] }));
  return id;
}
