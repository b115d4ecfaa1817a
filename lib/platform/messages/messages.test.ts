import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { guestFormat } from "../i18n";
import { guestCatalogues } from "./guests";

const folder = join(import.meta.dirname, "en");
const catalogue = Object.fromEntries(
  readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown]),
);

/** Every message as [path, text]. */
function leaves(node: unknown, path: string): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

/** A plausible value for each placeholder of a message. */
function sampleValues(text: string, count: number): Record<string, string | number | Date> {
  const found = [...text.matchAll(/\{\s*([A-Za-z][A-Za-z0-9]*)\s*(?:\}|,\s*(\w+))/g)];
  return Object.fromEntries(found.map(([, name = "", kind]) => [name, kind === "plural" || kind === "number" || kind === "selectordinal" ? count : kind === "date" || kind === "time" ? new Date(0) : `«${name}»`]));
}

function format(namespace: string, key: string, text: string, count: number): string {
  const translate = createTranslator({
    locale: "en-GB", timeZone: "UTC", messages: catalogue[namespace] as Record<string, string>, onError: (error) => { throw error; },
  });
  return translate.markup(key, new Proxy(sampleValues(text, count), { get: (values, name: string) => values[name] ?? ((chunks: string) => chunks) }));
}

type Mails = Record<string, { subject: string; preheader: string; body: string; action?: string }>;

describe("the English catalogue", () => {
  for (const [namespace, messages] of Object.entries(catalogue)) {
    it(`${namespace} formats without errors or braces left over`, () => {
      for (const [key, text] of leaves(messages, "")) {
        for (const count of [1, 3]) {
          const formatted = format(namespace, key, text, count);
          // A text may speak of placeholders: what it quotes stays, and nothing else does.
          expect(text.includes("'{") ? formatted.replace(/\{[^{}]+\}/g, "") : formatted, key).not.toMatch(/[{}]/);
          expect(formatted.trim(), key).not.toBe("");
        }
      }
    });
  }

  it("names placeholders in camelCase", () => {
    for (const [path, text] of leaves(catalogue, "")) expect(text, path).not.toMatch(/\{[A-Za-z]+[-_]/);
  });

  it("carries the 43 mails of the content and what was added since, each with the words of its button when it links", () => {
    const mails = { ...catalogue.mails as Mails, ...catalogue.surveyMails as Mails };
    expect(Object.keys(mails).length).toBeGreaterThanOrEqual(43);
    for (const [kind, mail] of Object.entries(mails)) {
      expect(mail.action !== undefined, kind).toBe(mail.body.includes("{link}"));
      expect(mail.subject, kind).not.toMatch(/[\r\n]/);
      expect(mail.preheader, kind).not.toMatch(/[\r\n]/);
    }
  });

  it("agrees with a number", () => {
    const mails = catalogue.mails as Record<string, { subject: string }>;
    expect(format("mails", "digest.subject", mails.digest!.subject, 1)).toBe("Your week: 1 meeting");
    expect(format("mails", "digest.subject", mails.digest!.subject, 3)).toBe("Your week: 3 meetings");
  });
});

describe("what guests are told in other languages", () => {
  for (const [locale, messages] of Object.entries(guestCatalogues).filter(([locale]) => locale !== "en")) {
    it(`formats in ${locale} with the same placeholders as in English`, () => {
      const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\s*([A-Za-z]+)\s*[,}]/g)].map(([, name]) => name))].sort();
      for (const [namespace, said] of Object.entries(messages)) {
        const english = new Map(leaves(catalogue[namespace], ""));
        for (const [key, text] of leaves(said, "")) {
          expect(placeholders(text), `${namespace}.${key}`).toEqual(placeholders(english.get(key) ?? ""));
          for (const count of [1, 3]) expect(createTranslator({ locale: guestFormat[locale as "de"], timeZone: "UTC", messages: { text }, onError: (error) => { throw error; } })("text", sampleValues(text, count)), key).not.toMatch(/[{}]/);
        }
      }
    });
  }
});
