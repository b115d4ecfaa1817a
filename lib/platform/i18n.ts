import { createTranslator } from "use-intl/core";
import { en } from "./messages/en";

/** Languages that have a catalogue; another one is a folder beside `en`. */
export const locales = ["en"] as const;
export type Locale = (typeof locales)[number];
export type Messages = typeof en;

const catalogues: Record<Locale, Messages> = { en };

/** The locale to use for a wished language tag: the catalogue of its language, English otherwise. */
export const localeFor = (language: string | null | undefined): Locale =>
  locales.find((locale) => language?.toLowerCase().split("-")[0] === locale) ?? "en";

/** How dates and numbers are written in each language. English people here write "22 April, 14:00". */
export const formatLocale: Record<Locale, string> = { en: "en-GB" };

/** Translators already made: each keeps the messages that it has parsed, which costs more than all the rest of a page. */
const made = new Map<string, unknown>();

const translator = <N extends keyof Messages>(namespace: N, locale: Locale) =>
  createTranslator({ locale: formatLocale[locale], messages: catalogues[locale], namespace, timeZone: "UTC" });

/** A translator of one noun's messages. Works in server components, commands and the worker alike; client
 *  components are given finished strings, so that no message parser reaches a browser. */
export function words<N extends keyof Messages>(namespace: N, locale: Locale = "en") {
  const key = `${locale} ${namespace}`;
  const known = made.get(key) as ReturnType<typeof translator<N>> | undefined;
  if (known) return known;
  const fresh = translator(namespace, locale);
  made.set(key, fresh);
  return fresh;
}
