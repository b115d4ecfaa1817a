import type { ThemesPage } from "@/lib/intake/queries/themes";
import { words, type Locale } from "@/lib/platform/i18n";
import { themeWords } from "./theme-words";
import { ThemesBoard } from "./themes-board";

/** The board of themes with everything it says, read on the server. */
export function ThemesSection({ data: { engagement, themes, excerpts }, newId, locale }: { data: ThemesPage; newId: string; locale: Locale }) {
  const t = words("intake", locale);
  const sourcesHere = (themeId: string) => new Set(excerpts.filter((excerpt) => excerpt.themeId === themeId).map(({ sessionId }) => sessionId)).size;
  return (
    <ThemesBoard url={`/api/engagements/${engagement.id}/themes`} feedback={`/engagements/${engagement.id}/feedback`} newId={newId} words={themeWords(locale)}
      themes={themes.map(({ id, words: text, segment, check, sources, told, revision }) => ({
        id, segment, check, revision, words: text ?? t("themes.erased"), sources: t("themes.sources", { count: sources }),
        told: told ? t("support.label", { word: t(`support.${told}`) }) : t("support.withheld"),
        others: sources > sourcesHere(id) ? t("themes.others", { count: sources - sourcesHere(id) }) : null,
      }))}
      passages={excerpts.map(({ id, words: text, name, tag, verbatim, quotable, themeId }) => ({ id, words: text ?? t("themes.erased"), name, tag, verbatim, quotable, themeId }))} />
  );
}
