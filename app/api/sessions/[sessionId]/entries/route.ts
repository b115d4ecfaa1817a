import { endpoint } from "@/lib/platform/endpoint";
import { saveEntry } from "@/lib/sessions/commands/save-entry";
import { saveEntryInput } from "@/lib/sessions/input";

/** An autosave of one field. 200 with `revision` and `counter`; 409 with the other version in `details.theirs`. */
export const POST = endpoint(saveEntryInput, saveEntry);
