import { backToBoard } from "@/components/feedback/board/back-to-board";
import { confirmBoard } from "@/lib/feedback/commands/freeze-board";
import { confirmBoardInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** A leader confirms the content with their name; the last one freezes the board. */
export const POST = endpoint(confirmBoardInput, confirmBoard, backToBoard);
