import { createTranslator } from "use-intl/core";
import { en } from "./messages/en";
import { guestCatalogues, type GuestMessages } from "./messages/guests";

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

export type GuestLocale = keyof typeof guestCatalogues;
/** Languages in which people without an account are spoken to, the usual one first. */
export const guestLocales = Object.keys(guestCatalogues) as [GuestLocale, ...GuestLocale[]];

/** Whether a text names one of them. */
export const isGuestLocale = (text: unknown): text is GuestLocale => guestLocales.some((locale) => locale === text);

/** The language for a wished tag of somebody without an account; null where we do not speak it. */
export const guestLocaleFor = (language: string): GuestLocale | null => guestLocales.find((locale) => language.toLowerCase().split("-")[0] === locale) ?? null;

/** How dates and numbers are written for them. */
export const guestFormat: Record<GuestLocale, string> = { en: "en-GB", de: "de-DE" };

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

const guestTranslator = <N extends keyof GuestMessages>(namespace: N, locale: GuestLocale) =>
  createTranslator({ locale: guestFormat[locale], messages: guestCatalogues[locale], namespace, timeZone: "UTC" });

/** The same for what people without an account meet, in each language that is spoken to them. */
export function guestWords<N extends keyof GuestMessages>(namespace: N, locale: GuestLocale) {
  const key = `guest ${locale} ${namespace}`;
  const known = made.get(key) as ReturnType<typeof guestTranslator<N>> | undefined;
  if (known) return known;
  const fresh = guestTranslator(namespace, locale);
  made.set(key, fresh);
  return fresh;
}
