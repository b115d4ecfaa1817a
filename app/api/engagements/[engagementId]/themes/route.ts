import { backToThemes } from "@/components/intake/answer";
import { wordTheme } from "@/lib/intake/commands/word-theme";
import { wordThemeInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** A theme worded for the first time or anew. 409 with the other wording in `details.theirs`. */
export const POST = endpoint(wordThemeInput, wordTheme, backToThemes);
