import "server-only";
import { mailboxMessages } from "@/db/schema";
import { now } from "@/lib/platform/clock";
import { workerDatabase } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { smtpTransport, type Transport } from "@/lib/platform/mail/transport";

/** The demonstration's way out: mail stays in a table and is shown on a page of its own. */
const mailboxTransport = (): Transport => ({
  async send({ to, subject, text, html, messageId }) {
    await workerDatabase().transaction("select 1", (db) => db.insert(mailboxMessages)
      .values({ id: newId(), messageId, toName: to.name, toAddress: to.address, subject, text, html, sentAt: now() }).onConflictDoNothing());
  },
  close: () => undefined,
});

/** Mail waits in its queue until somebody configures a server; nothing is lost and nothing pretends to be sent. */
const noTransport = (): Transport => ({
  send: () => Promise.reject(new Error("SMTP_URL is not set, so mail waits in the queue.")),
  close: () => undefined,
});

/** The one way out for mail: a mail server when one is configured, else the demonstration's mailbox. */
export function mailTransport(): Transport {
  const { smtpUrl, mailFrom, mode } = env();
  if (smtpUrl) return smtpTransport(smtpUrl, mailFrom);
  return mode === "demo" ? mailboxTransport() : noTransport();
}
