import { createTranslator } from "use-intl/core";
import { oneLine } from "./address";
import { mailHtml, type MailFrame, type MailParagraph } from "./html";

/** One mail as the `mails` messages hold it: ICU texts. `{link}` ends the paragraph that the button follows; `action` is its words. */
export interface MailText {
  subject: string;
  preheader: string;
  body: string;
  action?: string;
}

/** What a mail program is given. */
export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** A mail in its three forms, from its text and the values of its placeholders.
 *  Values are people's own words: each is made one line here, and escaped for HTML.
 *  @param values `link` must be an http(s) address; every placeholder of the text must have a value.
 *  @throws Error when a placeholder has no value or the link is no web address: a mail that says "{date}" is worse than none. */
export function composeMail(mail: MailText, values: Record<string, string | number>, frame: MailFrame): ComposedMail {
  const link = values.link === undefined ? null : webAddress(String(values.link));
  const safe = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : oneLine(value)]));
  const format = createTranslator({
    locale: frame.locale, timeZone: "UTC", messages: { subject: mail.subject, preheader: mail.preheader, body: mail.body }, onError: (error) => { throw error; },
  });
  const subject = oneLine(format("subject", safe));
  // The link's place is found by a mark that no value can hold, since oneLine takes control characters out.
  const paragraphs = format("body", { ...safe, link: linkMark }).split(/\n{2,}/).map((paragraph) => split(paragraph.trim()));
  if (paragraphs.some((paragraph) => paragraph.linked) && !link) throw new Error("This mail needs a link.");
  const text = [
    ...paragraphs.map(({ before, linked, after }) => linked ? `${before}\n${link}${after && `\n${after}`}` : before),
    `-- \n${frame.sender}\n${frame.replies}`,
  ].join("\n\n");
  const html = mailHtml({
    subject, preheader: oneLine(format("preheader", safe)), paragraphs, link, action: mail.action ?? "", frame,
  });
  return { subject, text: `${text}\n`, html };
}

const linkMark = "\u0001";

function split(paragraph: string): MailParagraph {
  const at = paragraph.indexOf(linkMark);
  if (at < 0) return { before: paragraph, linked: false, after: "" };
  return { before: paragraph.slice(0, at).trimEnd(), linked: true, after: paragraph.slice(at + 1).replace(/^[.\s]+/, "") };
}

function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== "https:" && protocol !== "http:") throw new Error("A mail links to web addresses alone.");
  return href;
}
