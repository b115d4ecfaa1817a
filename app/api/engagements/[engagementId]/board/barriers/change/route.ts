import { backToBoard } from "@/components/feedback/board/back-to-board";
import { changeBarrier } from "@/lib/feedback/commands/barriers";
import { changeBarrierInput } from "@/lib/feedback/input/board";
import { endpoint } from "@/lib/platform/endpoint";

/** Who can remove a barrier, and by when. 409 with the other in `details.theirs`. */
export const POST = endpoint(changeBarrierInput, changeBarrier, backToBoard);
