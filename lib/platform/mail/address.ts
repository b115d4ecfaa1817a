import { AppError } from "../errors";

/** One mailbox. Given to the mail library as an object, never as a string, because it reads a string as a list. */
export interface MailAddress {
  name: string;
  address: string;
}

/** RFC 5321 section 4.5.3.1: 64 octets before the @, 254 altogether. */
const longest = { local: 64, whole: 254, name: 120 } as const;

// Line ends of Unicode and direction marks count too: both change what a reader or a mail server sees.
const control = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** Text for one line of a mail or a calendar entry: control characters become spaces, runs of spaces one. */
export const oneLine = (text: string): string => text.normalize("NFC").replace(control, " ").replace(/\s+/g, " ").trim();

/** Whether a text is one complete mail address: no list, no name beside it, no comment, no line end. */
export function isMailAddress(text: string): boolean {
  if (text.length > longest.whole) return false;
  const at = text.lastIndexOf("@");
  const labels = text.slice(at + 1).split(".");
  return at > 0 && at <= longest.local && local.test(text.slice(0, at)) && labels.length > 1
    && labels.every((part) => label.test(part)) && /[\p{L}]/u.test(labels.at(-1) ?? "");
}

/** The form in which addresses are compared and kept: trimmed, NFC, lower case. */
export const normalAddress = (text: string): string => text.trim().normalize("NFC").toLowerCase();

/** One mailbox from a name and an address. The name is made one line; the address is taken as it is or refused,
 *  because a mended address would be somebody else's.
 *  @throws AppError `invalid` when the address is not exactly one. */
export function mailAddress(name: string, address: string): MailAddress {
  if (!isMailAddress(address)) throw new AppError("invalid", "This is not exactly one mail address.");
  // A name cannot pose as an address or a link: mail programs show the name alone.
  const plain = oneLine(name).replace(/[<>"@,;:\\]/g, " ").replace(/\s+/g, " ").trim();
  return { name: [...plain].slice(0, longest.name).join(""), address };
}
