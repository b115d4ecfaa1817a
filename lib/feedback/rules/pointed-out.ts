import { pointedOut, type WordingFlag } from "@/lib/programs/rules/wording";
import { itemParts, type ItemPart, type ItemWords } from "../rules";
import { keptIn } from "./sealed-item";

/** An expression that is pointed out in one part of an item. */
export type PartFlag = WordingFlag & { times: number; part: ItemPart };

/** Expressions shown beside an item that the coach has neither reworded nor chosen to keep; the quiet ones are not counted. */
export const openFlags = ({ words, kept }: { words: ItemWords; kept: readonly string[] }): PartFlag[] => itemParts.flatMap((part) =>
  pointedOut(words[part]).filter(({ id, severity }) => severity === "hint" && !keptIn(kept, part).includes(id)).map((flag) => ({ ...flag, part })));
