import { saveItemEntry } from "@/lib/feedback/commands/save-item";
import { saveItemEntryInput } from "@/lib/feedback/input/items";
import { endpoint } from "@/lib/platform/endpoint";

/** An autosave of one part of an item, or of its choices. 200 with `revision` and `counter`; 409 with the other version in
 *  `details.theirs`. */
export const POST = endpoint(saveItemEntryInput, saveItemEntry);
