import { backToBoard } from "@/components/feedback/board/back-to-board";
import { markItem } from "@/lib/feedback/commands/mark-item";
import { markItemInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** A leader's answer to an item, or the coach's for a leader who only watches. 409 when the item has gone on. */
export const POST = endpoint(markItemInput, markItem, backToBoard);
