import { segments, type Segment } from "@/lib/engagements/rules/segments";
import { excerptTags, type ExcerptTag } from "@/lib/intake/rules";
import type { Traceable } from "@/lib/intake/rules/themes";
import { words, type Locale } from "@/lib/platform/i18n";

const keys = ["loose", "looseNone", "looseEmpty", "how", "none", "noneWhy", "move", "moveTo", "moveLoose", "here", "movedLoose", "check", "checkHint", "checkYes", "checkNo", "words", "wordsHint", "segment", "segmentHint", "new", "add", "edit", "save", "saved", "added", "toItem", "dissolve", "dissolved", "undo", "empty", "erased"] as const;
const raw = ["moveLabel", "moved", "toItemLabel", "dissolveLabel", "theirs"] as const;

/** The words of the themes' script: finished sentences, or with a place in braces to fill. */
export type ThemeWords = Record<(typeof keys)[number] | (typeof raw)[number], string> & {
  segments: Record<Segment, string>; checks: Record<Traceable, string>; tags: Record<ExcerptTag, string>; quote: string; notQuotable: string; offline: string;
};

/** The same, read on the server. */
export function themeWords(locale: Locale): ThemeWords {
  const t = words("intake", locale);
  return {
    ...Object.fromEntries(keys.map((key) => [key, t(`themes.${key}`)])) as Record<(typeof keys)[number], string>,
    ...Object.fromEntries(raw.map((key) => [key, t.raw(`themes.${key}`) as string])) as Record<(typeof raw)[number], string>,
    segments: Object.fromEntries(segments.map((key) => [key, t(`themes.segments.${key}`)])) as Record<Segment, string>,
    checks: { open: t("themes.checks.open"), guessable: t("themes.checks.guessable"), safe: t("themes.checks.safe") },
    tags: Object.fromEntries(excerptTags.map((tag) => [tag, t(`excerpts.tags.${tag}`)])) as Record<ExcerptTag, string>,
    quote: t("excerpts.quote"), notQuotable: t("excerpts.notQuotable"), offline: t("excerpts.offline"),
  };
}

/** A theme as the board shows it: what depends on numbers and language is said already. */
export type ShownTheme = { id: string; words: string; segment: Segment; check: Traceable; revision: number; sources: string; told: string; others: string | null };
/** A passage as the board shows it, with whose it is. */
export type ShownPassage = { id: string; words: string; name: string; tag: ExcerptTag; verbatim: boolean; quotable: boolean; themeId: string | null };
