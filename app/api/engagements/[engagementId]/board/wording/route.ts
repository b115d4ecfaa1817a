import { backToBoard } from "@/components/feedback/board/back-to-board";
import { putWording } from "@/lib/feedback/commands/close-item";
import { putWordingInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Puts a leader's wording to the others, or asks all again. */
export const POST = endpoint(putWordingInput, putWording, backToBoard);
