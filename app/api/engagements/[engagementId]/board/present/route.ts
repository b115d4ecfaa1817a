import { backToBoard } from "@/components/feedback/board/back-to-board";
import { presentItem } from "@/lib/feedback/commands/present-item";
import { presentItemInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Puts an item before the room, revealed where it was not yet. */
export const POST = endpoint(presentItemInput, presentItem, backToBoard);
