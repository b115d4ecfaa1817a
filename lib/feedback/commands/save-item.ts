import "server-only";
import { eq } from "drizzle-orm";
import { feedbackItems, people } from "@/db/schema";
import { makeCommonContentKey } from "@/lib/engagements/commands/content-key";
import { settleAutosave, type KeptText, type TypedText } from "@/lib/engagements/rules/autosave";
import type { Ctx } from "@/lib/platform/context";
import { seal } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { itemFor, type OpenedItem } from "../access/items";
import type { SaveItemEntryInput, SaveItemInput, SaveItemPartInput } from "../input/items";
import type { ItemPart } from "../rules";
import { withPart, type PartSave, type SealedItem } from "../rules/sealed-item";
import { chooseForItem, setChoices } from "./choose-for-item";

/** Seals an item's content anew. The caller holds its row. */
export async function sealItem(ctx: Ctx, { item }: Pick<OpenedItem, "item">, content: SealedItem): Promise<void> {
  const sealed = seal(await makeCommonContentKey(ctx, item.engagementId), item.id, JSON.stringify(content));
  await ctx.db.update(feedbackItems).set({ sealed, revision: item.revision + 1, updatedAt: ctx.now }).where(eq(feedbackItems.id, item.id));
}

async function conflictWith(ctx: Ctx, part: ItemPart, words: string, save: PartSave): Promise<AppError> {
  const [writer] = await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, save.writerId));
  const theirs = { words, revision: save.revision, writer: writer?.name ?? "", at: save.at };
  const t = messages("errors", ctx.viewer.locale);
  return new AppError("conflict", t("savedConflict.what", { fromName: theirs.writer }), { [part]: [t("savedConflict.mend")] }, { fieldKey: part, theirs });
}

type Kept = { kept: KeptText; content: SealedItem | null };

/** What one part comes to: `content` is the item with it, null where nothing is to be written.
 *  @throws AppError `conflict` with the other version when it was changed since `text.revision`. */
async function keepPart(ctx: Ctx, content: SealedItem, part: ItemPart, text: TypedText): Promise<Kept> {
  const save = content.saves[part];
  const isOwn = save?.writerId === ctx.viewer.personId;
  const settled = settleAutosave(save && { words: content[part], ...save }, isOwn, text);
  if ("kept" in settled) return { kept: settled.kept, content: null };
  const { words, revision, counter } = settled.write;
  if (save && isOwn && counter <= save.counter) return { kept: { revision: save.revision, counter: save.counter, ignored: counter < save.counter }, content: null };
  if (save && save.revision !== revision) throw await conflictWith(ctx, part, content[part], save);
  const next = { revision: (save?.revision ?? 0) + 1, counter, writerId: ctx.viewer.personId, at: ctx.now.toISOString() };
  return { kept: { revision: next.revision, counter, ignored: false }, content: withPart(content, part, words, next) };
}

/** Keeps one part of an item as it is typed, sealed.
 *  @throws AppError at the item's door; `conflict` with both versions (`details.theirs`) when it was changed since. */
export async function saveItemPart(ctx: Ctx, { itemId, fieldKey, ...text }: SaveItemPartInput): Promise<KeptText> {
  const opened = await itemFor(ctx, itemId);
  const { kept, content } = await keepPart(ctx, opened.content, fieldKey, text);
  if (content) await sealItem(ctx, opened, content);
  return kept;
}

/** Keeps whatever of an item saves itself: a part, or the choices, of which the latest stand. @throws AppError as both. */
export async function saveItemEntry(ctx: Ctx, input: SaveItemEntryInput): Promise<KeptText> {
  if (!input.choices) return saveItemPart(ctx, input);
  await chooseForItem(ctx, { itemId: input.itemId, ...input.choices });
  return { revision: 0, counter: input.counter, ignored: false };
}

/** A part of a form that could not be kept: what was typed, and what stands there. */
export type PartNotKept = { part: ItemPart; words: string; reason: string; theirs: { words: string; revision: number; writer: string; at: string } };

/** Keeps a whole item that was sent as one form, where no script runs. What can be kept is kept; a part that somebody
 *  else wrote meanwhile is handed back with both versions.
 *  @throws AppError at the item's door; `invalid` when somebody addressed is no leader. */
export async function saveItem(ctx: Ctx, { itemId, parts, ...choices }: SaveItemInput): Promise<{ engagementId: string; notKept: PartNotKept[] }> {
  const opened = await itemFor(ctx, itemId, { turn: true });
  let content = opened.content;
  const notKept: PartNotKept[] = [];
  for (const { part, words, revision } of parts) {
    const counter = Math.max(ctx.now.getTime(), (content.saves[part]?.counter ?? 0) + 1);
    try {
      content = (await keepPart(ctx, content, part, { words, revision, counter, mine: [] })).content ?? content;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      notKept.push({ part, words, reason: error.message, theirs: error.details.theirs as PartNotKept["theirs"] });
    }
  }
  if (content !== opened.content) await sealItem(ctx, opened, content);
  await setChoices(ctx, opened, choices);
  return { engagementId: opened.engagement.id, notKept };
}
