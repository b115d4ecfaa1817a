import { typedItem } from "@/components/feedback/typed-item";
import { saveItem } from "@/lib/feedback/commands/save-item";
import { saveItemInput } from "@/lib/feedback/input/items";
import { endpoint } from "@/lib/platform/endpoint";

/** A whole item as an ordinary form, where no script runs. Back to it when all of it is kept; otherwise a page with what
 *  was typed, to save again. */
export const POST = endpoint(saveItemInput, saveItem, typedItem);
