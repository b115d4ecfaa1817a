/** Markup that has been escaped already. */
export type Html = { readonly markup: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
type Part = string | number | Html | false | null | readonly Html[];

const markupOf = (part: Part): string => {
  if (part === false || part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return Array.isArray(part) ? (part as readonly Html[]).map((each) => each.markup).join("") : (part as Html).markup;
};

/** Writes markup: whatever is put into it is escaped, unless it was written by this too. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  ({ markup: texts.reduce((sum, text, at) => sum + text + (at < parts.length ? markupOf(parts[at] ?? null) : ""), "") });
