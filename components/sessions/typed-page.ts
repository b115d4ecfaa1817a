import { words } from "@/lib/platform/i18n";

/** A text that was typed and is not saved: under which name it is sent again, and what stands in its place. */
export type TypedField = {
  name: string; label: string; words: string; reason?: string | undefined; hidden: Record<string, string>;
  theirs?: { words: string; writer: string; at: string } | undefined;
};

export type TypedPage = { action: string; back: string; hidden: Record<string, string | string[]>; fields: readonly TypedField[]; reasons: readonly string[]; nonce: string };

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
const hiddenOf = (values: Record<string, string | string[]>): string => Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)).map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`).join("");

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem}h1{font:560 31px/1.2 Georgia,serif}h2{font-size:16px;margin:2rem 0 .5rem}
textarea{box-sizing:border-box;width:100%;min-height:12rem;font:16px/1.5 Georgia,serif;padding:.75rem}blockquote{margin:0 0 1rem;padding:.75rem 1rem;border-left:2px solid;white-space:pre-line;font-family:Georgia,serif}button{font:600 16px system-ui;min-height:48px;padding:0 1.5rem}`;

function fieldOf(field: TypedField, place: number): string {
  const t = words("sessions");
  const { theirs } = field;
  const at = theirs ? new Date(theirs.at).toISOString().slice(11, 16) : "";
  return `<section><h2><label for="typed-${place}">${safe(field.label || t("typed.yours"))}</label></h2>${field.reason ? `<p>${safe(field.reason)}</p>` : ""}${
    theirs ? `<p>${safe(t("typed.theirs", { writer: theirs.writer, time: `${at} UTC` }))}</p><blockquote>${safe(theirs.words)}</blockquote>` : ""
  }<textarea id="typed-${place}" name="${safe(field.name)}">\n${safe(field.words)}</textarea>${hiddenOf(field.hidden)}</section>`;
}

/** A page of its own, without script and without anything that must be loaded, that gives back what was typed and could
 *  not be saved, so that nothing but a pressed button stands between it and being saved. */
export function typedPage({ action, back, hidden, fields, reasons, nonce }: TypedPage): string {
  const t = words("sessions");
  const again = fields.length > 0 ? `<p><button type="submit">${safe(t("typed.save"))}</button></p>` : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(t("typed.title"))}</title><style nonce="${safe(nonce)}">${style}</style></head>
<body><main><h1>${safe(t("typed.title"))}</h1>${reasons.map((reason) => `<p role="alert">${safe(reason)}</p>`).join("")}${fields.length > 0 ? `<p>${safe(t("typed.lede"))}</p>` : ""}
<form method="post" action="${safe(action)}">${hiddenOf(hidden)}${fields.map(fieldOf).join("")}${again}</form><p><a href="${safe(back)}">${safe(t("typed.back"))}</a></p></main></body></html>`;
}
