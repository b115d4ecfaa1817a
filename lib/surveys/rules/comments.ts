import { toldFrom } from "./thresholds";

/** Longest comment, in characters. Source: SURVEYS "Instruments" 4. */
export const commentLength = 600;

/** What the author allows of a comment. Source: content/instruments `text_choices`. */
export const commentChoices = ["verbatim", "paraphrased", "not_shared"] as const;
export type CommentChoice = (typeof commentChoices)[number];

/** Whether comments on one question may be shown at all: pooled over groups, from five respondents and three comments.
 *  A comment for the coach alone is none that is shown, and does not help others over the threshold. */
export const areShown = ({ respondents, choices }: { respondents: number; choices: readonly CommentChoice[] }, threshold: number = toldFrom.textRespondents): boolean =>
  respondents >= threshold && choices.filter((choice) => choice !== "not_shared").length >= toldFrom.textComments;

/** What in a comment could show who wrote it. */
export const tellTales = ["name", "date", "quotedMail"] as const;
export type TellTale = (typeof tellTales)[number];

const months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const german = "januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag";
const dates = new RegExp(`(?<!\\p{L})(?:${german})s?(?!\\p{L})|\\b\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,4})?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})\\b|\\b(?:${months})\\s+\\d{1,2}\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b`, "iu");
const quoted = /^\s*>|^\s*(?:from|to|sent|subject|re|fwd?|von|an|gesendet|betreff|aw|wg)\s*:|\b(?:wrote|schrieb)\s*:|[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/imu;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a writer is warned of before sending, here and without any outside service; it never blocks.
 *  @param names of the people concerned; each part of three letters or more counts, as a whole word and as it is written: "Mark" is one, "mark" is none. */
export function tellTalesOf(comment: string, names: readonly string[]): TellTale[] {
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => [...part].length >= 3);
  const named = parts.length > 0 && new RegExp(`(?<![\\p{L}])(?:${parts.map(escaped).join("|")})(?![\\p{L}])`, "u").test(comment);
  const found: Record<TellTale, boolean> = { name: named, date: dates.test(comment), quotedMail: quoted.test(comment) };
  return tellTales.filter((each) => found[each]);
}

/** Words of somebody's comments that could be names: of three letters or more, with a capital. */
export const nameLike = (comments: Readonly<Record<string, { text: string }>>): string[] =>
  [...new Set(Object.values(comments).flatMap(({ text }) => text.match(/(?<!\p{L})\p{Lu}[\p{L}'’-]{2,}/gu) ?? []))];

/** What in somebody's comments could show who wrote them, by question; questions without any are left out.
 *  @param names those of its words that are names. */
export const tellsOf = ({ response, names }: { response: { comments: Readonly<Record<string, { text: string }>> } | null; names: readonly string[] }): Record<string, TellTale[]> =>
  Object.fromEntries(Object.entries(response?.comments ?? {}).map(([key, { text }]) => [key, tellTalesOf(text, names)] as const).filter(([, tells]) => tells.length > 0));
