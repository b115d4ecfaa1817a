import { backToItems } from "@/components/feedback/typed-item";
import { keepWording } from "@/lib/feedback/commands/keep-wording";
import { keepWordingInput } from "@/lib/feedback/input/items";
import { endpoint } from "@/lib/platform/endpoint";

/** Keeps an expression that was pointed out, or has it pointed out again. */
export const POST = endpoint(keepWordingInput, keepWording, backToItems);
