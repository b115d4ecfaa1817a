import { backToIntake } from "@/components/intake/answer";
import { dropExcerpt } from "@/lib/intake/commands/mark-excerpt";
import { dropExcerptInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** Takes a passage away. */
export const POST = endpoint(dropExcerptInput, dropExcerpt, backToIntake);
