import { backToBoard } from "@/components/feedback/board/back-to-board";
import { nameBarrier } from "@/lib/feedback/commands/barriers";
import { nameBarrierInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** A new barrier to remove. */
export const POST = endpoint(nameBarrierInput, nameBarrier, backToBoard);
