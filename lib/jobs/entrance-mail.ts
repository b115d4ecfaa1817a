import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { accounts, signInRequests, signInSessions } from "@/db/schema";
import { signInMinutes } from "@/lib/people/rules/sign-in";
import { signInCode, signInToken } from "@/lib/people/sign-in-secrets";
import { now } from "@/lib/platform/clock";
import { workerDatabase } from "@/lib/platform/database";
import { dayIn, formatDayWithYear, formatTime } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { composeMail } from "@/lib/platform/mail/compose";
import { mailFrame } from "@/lib/platform/mail/frame";
import { mailAddress } from "@/lib/platform/mail/address";
import { messageIdFor, type Transport } from "@/lib/platform/mail/transport";
import { en } from "@/lib/platform/messages/en";

const ofRequest = z.object({ requestId: z.uuid() });
const ofSession = z.object({ sessionId: z.uuid() });
const host = () => new URL(env().url).hostname;

/** Mails the link and code of a sign-in that was asked for. Both are derived again from the request's id, so that
 *  neither the queue nor the database ever holds them. An expired request is not mailed any more. */
async function sendSignIn(transport: Transport, requestId: string): Promise<void> {
  const entrance = workerDatabase();
  const [request] = await entrance.transaction("select 1", (db) => db.select().from(signInRequests).where(eq(signInRequests.id, requestId)));
  if (!request?.known || request.mailedAt || request.usedAt || request.expiresAt <= now()) return;
  const link = `${env().url}/sign-in/confirm?request=${requestId}&token=${signInToken(requestId)}`;
  const minutesValid = Math.max(1, Math.round((request.expiresAt.getTime() - now().getTime()) / 60_000));
  const mail = composeMail(en.mails.signIn, { link, code: signInCode(requestId), minutesValid }, mailFrame(null));
  await transport.send({ ...mail, to: mailAddress("", request.email), messageId: messageIdFor(requestId, host()) });
  await entrance.transaction("select 1", (db) => db.update(signInRequests).set({ mailedAt: now() }).where(eq(signInRequests.id, requestId)));
}

/** Tells somebody that their account was used on a device it had not been used on. */
async function sendNewSignIn(transport: Transport, sessionId: string): Promise<void> {
  const [row] = await workerDatabase().transaction("select 1", (db) => db.select({ email: accounts.email, device: signInSessions.device, at: signInSessions.createdAt })
    .from(signInSessions).innerJoin(accounts, eq(accounts.id, signInSessions.accountId)).where(eq(signInSessions.id, sessionId)));
  if (!row) return;
  const values = { date: formatDayWithYear(dayIn(row.at, "UTC")), time: formatTime(row.at, "UTC"), zone: "UTC", device: row.device, link: `${env().url}/account` };
  await transport.send({ ...composeMail(en.mails.newSignIn, values, mailFrame(null)), to: mailAddress("", row.email), messageId: messageIdFor(sessionId, host()) });
}

/** Tells an administrator that a sign-in link of theirs was printed on the machine. */
async function sendLinkPrinted(transport: Transport, requestId: string): Promise<void> {
  const [row] = await workerDatabase().transaction("select 1", (db) => db.select({ email: signInRequests.email, at: signInRequests.createdAt }).from(signInRequests).where(eq(signInRequests.id, requestId)));
  if (!row) return;
  const values = { date: formatDayWithYear(dayIn(row.at, "UTC")), time: formatTime(row.at, "UTC"), zone: "UTC", minutesValid: signInMinutes, link: `${env().url}/account` };
  await transport.send({ ...composeMail(en.signIn.printedMail, values, mailFrame(null)), to: mailAddress("", row.email), messageId: messageIdFor(`printed-${requestId}`, host()) });
}

/** Jobs of the entrance: mail to accounts, before any organisation is known. */
export const entranceTasks = (transport: Transport): Record<string, (payload: unknown) => Promise<void>> => ({
  sign_in_mail: (payload) => sendSignIn(transport, ofRequest.parse(payload).requestId),
  sign_in_link_printed_mail: (payload) => sendLinkPrinted(transport, ofRequest.parse(payload).requestId),
  new_sign_in_mail: (payload) => sendNewSignIn(transport, ofSession.parse(payload).sessionId),
});
