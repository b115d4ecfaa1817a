import { z } from "zod";
import { isMailAddress, normalAddress } from "@/lib/platform/mail/address";
import { codeFigures, ownPath, plainCode } from "../rules/sign-in";
import { demonstrationKeys } from "../rules/demonstration";
import { memberRoles, personLimits } from "../rules";

/** A mail address in its normal form. The message is the name of a sentence of the `errors` messages. */
const address = z.string().max(personLimits.email * 2, "email").transform(normalAddress).refine(isMailAddress, "email");

const next = z.string().optional().transform(ownPath);

/** What the sign-in page asks: an address, and where to go afterwards. */
export const askInput = z.object({ email: address, next });
export type AskInput = z.output<typeof askInput>;

/** The code typed by hand; with a link's request and token when the link was opened in another browser. */
export const codeInput = z.object({
  code: z.string().max(40, "codeWrong").transform(plainCode).refine((code) => new RegExp(`^\\d{${codeFigures}}$`).test(code), "codeWrong"),
  request: z.uuid().optional(),
  token: z.string().max(64).optional(),
});
export type CodeInput = z.output<typeof codeInput>;

/** What a sign-in link carries. */
export const linkInput = z.object({ request: z.uuid(), token: z.string().min(1).max(64) });
export type LinkInput = z.output<typeof linkInput>;

/** One of the demonstration's own members. */
export const demonstrationInput = z.object({ who: z.enum(demonstrationKeys as [string, ...string[]]).transform((key) => key as (typeof demonstrationKeys)[number]) });

/** One of the viewer's own sign-ins. */
export const endSignInInput = z.object({ id: z.uuid() });

/** The organisation or role to look through, or both. */
export const switchInput = z.object({ organization: z.uuid().optional(), role: z.enum(memberRoles).optional() });
export type SwitchInput = z.output<typeof switchInput>;

/** A first way in for somebody. The id is made by the form, so that sending it twice invites once. */
export const invitePersonInput = z.strictObject({ id: z.uuid().optional(), personId: z.uuid() });
export type InvitePersonInput = z.output<typeof invitePersonInput>;
