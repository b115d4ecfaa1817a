import { backToBoard } from "@/components/feedback/board/back-to-board";
import { freezeBoard } from "@/lib/feedback/commands/freeze-board";
import { freezeBoardInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Closes the board for the leaders' confirmations, or opens it again. */
export const POST = endpoint(freezeBoardInput, freezeBoard, backToBoard);
