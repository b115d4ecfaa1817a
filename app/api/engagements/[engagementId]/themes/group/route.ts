import { backToThemes } from "@/components/intake/answer";
import { groupExcerpt } from "@/lib/intake/commands/word-theme";
import { groupExcerptInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** Puts a passage under a theme, or under none. */
export const POST = endpoint(groupExcerptInput, groupExcerpt, backToThemes);
