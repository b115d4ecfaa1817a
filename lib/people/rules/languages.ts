import { fold } from "./fold";

/** Languages that a list may name in words, in English, German, Spanish or the language itself. */
const named = [
  "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fil", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt",
  "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr", "uk", "vi", "zh",
] as const;

let names: Map<string, string> | undefined;

function byName(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const code of named) {
    for (const reader of ["en", "de", "es", code]) {
      const name = new Intl.DisplayNames([reader], { type: "language" }).of(code);
      if (name) names.set(fold(name), code);
    }
  }
  return names;
}

/** The BCP 47 tag that somebody means by a tag ("pt-br", "EN") or by a language's name ("English", "Deutsch"); null when it is none. */
export function languageMeant(text: string): string | null {
  const name = byName().get(fold(text));
  if (name) return name;
  const tag = text.trim().replaceAll("_", "-");
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null;
  try {
    const [canonical = null] = Intl.getCanonicalLocales(tag);
    return canonical && new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(canonical) ? canonical : null;
  } catch {
    return null;
  }
}

/** A language as people write it ("English"), where that text means the same tag again; else the tag itself. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  return languageMeant(name) === tag ? name : tag;
}
