import { endpoint } from "@/lib/platform/endpoint";
import { writeOnBoard } from "@/lib/feedback/commands/write-on-board";
import { writeOnBoardInput } from "@/lib/feedback/input/board";

/** An autosave of one text on the board. 200 with `revision` and `counter`; 409 with the other version in `details.theirs`. */
export const POST = endpoint(writeOnBoardInput, writeOnBoard);
