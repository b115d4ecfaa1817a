import { backToIntake } from "@/components/intake/answer";
import { markExcerpt } from "@/lib/intake/commands/mark-excerpt";
import { markExcerptInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** A passage of the notes, marked or typed. The same id again gives the same passage. */
export const POST = endpoint(markExcerptInput, markExcerpt, backToIntake);
