import { backToBoard } from "@/components/feedback/board/back-to-board";
import { openBoard } from "@/lib/feedback/commands/open-board";
import { openBoardInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Opens the board of the day. */
export const POST = endpoint(openBoardInput, openBoard, backToBoard);
