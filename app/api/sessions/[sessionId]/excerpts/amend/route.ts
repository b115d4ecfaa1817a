import { backToIntake } from "@/components/intake/answer";
import { amendExcerpt } from "@/lib/intake/commands/mark-excerpt";
import { amendExcerptInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** A passage changed. 409 with the other version in `details.theirs`. */
export const POST = endpoint(amendExcerptInput, amendExcerpt, backToIntake);
