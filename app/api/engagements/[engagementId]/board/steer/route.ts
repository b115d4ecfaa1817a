import { backToBoard } from "@/components/feedback/board/back-to-board";
import { steerBoard } from "@/lib/feedback/commands/steer-board";
import { steerBoardInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Which point of the day is at hand, whose turn it is, and its clock. */
export const POST = endpoint(steerBoardInput, steerBoard, backToBoard);
