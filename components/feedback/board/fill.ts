/** Fills the places of a sentence: "{name}’s wording". A place without a value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => { const value = values[name]; return typeof value === "string" || typeof value === "number" ? String(value) : whole; });
