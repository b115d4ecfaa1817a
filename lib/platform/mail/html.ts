import { palette } from "./palette";

/** The finished lines around every mail: the `mailFrame` messages. */
export interface MailFrame {
  /** BCP 47, for screen readers and for plurals. */
  locale: string;
  /** Who writes: "Entente at Norvane Freight". */
  sender: string;
  /** Before the plain address under the button. */
  copyLink: string;
  /** Who reads a reply: every mail says who sees the answer. */
  replies: string;
}

/** One paragraph; `before` and `after` stand around the link when it holds one. */
export interface MailParagraph {
  before: string;
  linked: boolean;
  after: string;
}

interface MailPage {
  subject: string;
  preheader: string;
  paragraphs: MailParagraph[];
  link: string | null;
  action: string;
  frame: MailFrame;
}

/** Text as HTML text or as an attribute's value. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign);

const sans = "Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const color = (name: keyof typeof palette): string => palette[name][0];
const read = `margin:0 0 16px;font:400 16px/24px ${sans};color:${color("ink")}`;
const small = `font:400 14px/20px ${sans};color:${color("quiet")}`;

// Programs that know the dark scheme take these; the others keep the light colours that stand inline.
const dark = `@media (prefers-color-scheme:dark){${[
  ["page", `background:${palette.canvas[1]}`], ["card", `background:${palette.surface[1]}`, `border-color:${palette.line[1]}`],
  ["ink", `color:${palette.ink[1]}`], ["quiet", `color:${palette.quiet[1]}`], ["teal", `color:${palette.teal[1]}`],
  ["button", `background:${palette.teal[1]}`], ["button-words", `color:${palette.onTeal[1]}`],
].map(([name, ...rules]) => `.${name}{${rules.map((rule) => `${rule}!important`).join(";")}}`).join("")}}`;

/** A mail as one narrow HTML page: no pictures, no scripts, nothing fetched, nothing that tells it was opened. */
export function mailHtml({ subject, preheader, paragraphs, link, action, frame }: MailPage): string {
  const words = paragraphs.map((paragraph) => paragraphHtml(paragraph, link ?? "", action, frame)).join("\n");
  // The padding keeps programs from filling the preview line with the body.
  const preview = `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preheader)}${"&#8199;&#65279;&#847; ".repeat(40)}</div>`;
  return `<!doctype html>
<html lang="${escapeHtml(frame.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(subject)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${color("canvas")}">
${preview}
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:${color("canvas")}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:${color("surface")};border:1px solid ${color("line")};border-radius:6px"><tr><td style="padding:28px 24px 12px;text-align:left">
${words}
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td class="quiet" style="padding:16px 24px;text-align:left;${small}">
${escapeHtml(frame.sender)}<br>${escapeHtml(frame.replies)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function paragraphHtml({ before, linked, after }: MailParagraph, link: string, action: string, frame: MailFrame): string {
  const lines = (text: string) => text && `<p class="ink" style="${read}">${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
  if (!linked) return lines(before);
  const address = escapeHtml(link);
  const button = `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 12px"><tr><td class="button" style="background:${color("teal")};border-radius:6px">`
    + `<a href="${address}" class="button-words" style="display:inline-block;padding:12px 20px;font:600 16px/24px ${sans};color:${color("onTeal")};text-decoration:none">${escapeHtml(action)}</a></td></tr></table>`;
  const plain = `<p class="quiet" style="margin:0 0 20px;${small}">${escapeHtml(frame.copyLink)}<br>`
    + `<a href="${address}" class="teal" style="color:${color("teal")};word-break:break-all">${address}</a></p>`;
  return [lines(before), button, plain, lines(after)].filter(Boolean).join("\n");
}
