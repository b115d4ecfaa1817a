import { backToThemes } from "@/components/intake/answer";
import { dissolveTheme } from "@/lib/intake/commands/word-theme";
import { dissolveThemeInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** Gives a theme up, or takes that back. */
export const POST = endpoint(dissolveThemeInput, dissolveTheme, backToThemes);
