import { backToBoard } from "@/components/feedback/board/back-to-board";
import { dropBarrier } from "@/lib/feedback/commands/barriers";
import { dropBarrierInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Takes a barrier off the board. */
export const POST = endpoint(dropBarrierInput, dropBarrier, backToBoard);
