import { formErrorsWords } from "@/components/ui/form-errors-words";
import { logWords } from "@/components/sessions/log-words";
import type { ConflictWords } from "@/components/sessions/two-versions";
import type { SavedWords } from "@/components/sessions/saved-ago";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";

const groups = {
  connection: ["connected", "away", "signedOut", "signIn", "gone", "back", "lost"],
  waiting: ["open", "prepare"],
  part: ["situation", "behaviour", "impact"],
  agenda: ["title", "minutes", "turns", "none", "start", "stop", "left", "over", "next", "nextPoint", "go", "turnGo"],
  item: ["none", "noneWhy", "ask", "askNew", "revealNext", "nextUp", "nextUpWhy", "lastDone", "back", "forward"],
  mark: ["legend", "legendFor", "agreed", "reword", "disputed", "agreedHint", "rewordHint", "disputedHint", "wording", "wordingFor", "wordingHint", "reason", "reasonFor", "reasonHint", "send", "sendFor", "change", "again", "sending", "sent", "ownWording", "blind", "for", "forWhy", "hasAnswered", "notYet", "proposes", "answers"],
  close: ["note", "noteHint", "reopen", "closed"],
  agreed: ["title", "just", "by", "none", "all", "less"],
  barrier: ["title", "none", "what", "who", "due", "optional", "sponsor", "leaders", "leader", "other", "choose", "add", "adding", "drop", "dropOf", "forSponsor"],
  goal: ["title", "draft", "none"],
  text: ["empty"],
  freeze: ["title", "why", "missing", "begin", "stop", "stopWhy", "read", "readWhy", "name", "nameFor", "confirm", "confirming", "waitsFor", "yours", "confirmations", "for", "frozen"],
  errors: ["notSent"],
} as const;
type Groups = typeof groups;

/** The fixed words of a board's screens, read on the server: finished, or with a place in braces to fill. */
export type BoardWords = { [G in keyof Groups]: Record<Groups[G][number], string> } & { said: Record<"agreed" | "reword" | "disputed", string>; saved: SavedWords; conflict: ConflictWords; stranded: Record<"title" | "discard", string>; locale: string; formErrors: ReturnType<typeof formErrorsWords> };

/** All fixed words in one language. */
export function boardWords(locale: Locale): BoardWords {
  const t = words("board", locale);
  const log = logWords(locale);
  const group = (name: keyof Groups) => Object.fromEntries(groups[name].map((key) => [key, t.raw(`${name}.${key}` as "title") as string]));
  return {
    ...Object.fromEntries((Object.keys(groups) as (keyof Groups)[]).map((name) => [name, group(name)])) as { [G in keyof Groups]: Record<Groups[G][number], string> },
    said: { agreed: t("mark.said.agreed"), reword: t("mark.said.reword"), disputed: t("mark.said.disputed") },
    saved: log.saved, conflict: log.conflict, stranded: log.stranded, locale: formatLocale[locale], formErrors: formErrorsWords(),
  };
}
