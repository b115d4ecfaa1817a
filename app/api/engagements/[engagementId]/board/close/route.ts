import { backToBoard } from "@/components/feedback/board/back-to-board";
import { closeItem } from "@/lib/feedback/commands/close-item";
import { closeItemInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Closes an item with what came of it, or opens it again. */
export const POST = endpoint(closeItemInput, closeItem, backToBoard);
