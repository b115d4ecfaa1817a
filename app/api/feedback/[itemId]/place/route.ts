import { backToItems } from "@/components/feedback/typed-item";
import { placeItem } from "@/lib/feedback/commands/place-item";
import { placeItemInput } from "@/lib/feedback/input/items";
import { endpoint } from "@/lib/platform/endpoint";

/** Puts an item to another place among those beside it. */
export const POST = endpoint(placeItemInput, placeItem, backToItems);
