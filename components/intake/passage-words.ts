import { words, type Locale } from "@/lib/platform/i18n";
import type { ExcerptTag } from "@/lib/intake/rules";
import { excerptTags } from "@/lib/intake/rules";

const keys = ["none", "add", "newTitle", "words", "wordsHint", "tag", "verbatim", "verbatimNo", "save", "cancel", "quote", "notQuotable", "drop", "inTheme", "kept", "dropped", "undo", "erased", "offline"] as const;

/** The words of the passages' script: finished sentences, or with a place in braces to fill. */
export type PassageWords = Record<(typeof keys)[number], string> & { dropLabel: string; tags: Record<ExcerptTag, string> };

/** The same, read on the server. */
export function passageWords(locale: Locale): PassageWords {
  const t = words("intake", locale);
  return {
    ...Object.fromEntries(keys.map((key) => [key, t(`excerpts.${key}`)])) as Record<(typeof keys)[number], string>,
    dropLabel: t.raw("excerpts.dropLabel") as string,
    tags: Object.fromEntries(excerptTags.map((tag) => [tag, t(`excerpts.tags.${tag}`)])) as Record<ExcerptTag, string>,
  };
}
