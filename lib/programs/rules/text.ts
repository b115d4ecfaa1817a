import type { Placeholder } from "../rules";

/**
 * Fills a template's sentence with names and numbers. A placeholder without a value is spelled out in words
 * ("{other_leader}" becomes "other leader"), so that a missing name never puts braces before a person's eyes.
 */
export function fillPlaceholders(text: string, values: Partial<Record<Placeholder, string | number>>): string {
  const known = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? name.replaceAll("_", " "));
}
