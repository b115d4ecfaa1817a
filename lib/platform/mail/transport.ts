import "server-only";
import { createTransport } from "nodemailer";
import { oneLine, mailAddress, type MailAddress } from "./address";
import type { ComposedMail } from "./compose";

/** One mail to one person. */
export interface OutgoingMail extends ComposedMail {
  to: MailAddress;
  /** With angle brackets, from `messageIdFor`: a job that runs twice sends the same mail, not another one. */
  messageId: string;
}

/** A way out for mail: a mail server, or the mailbox of the demonstration. */
export interface Transport {
  /** Hands one mail over. @throws MailRefused when it was not taken. */
  send(mail: OutgoingMail): Promise<void>;
  /** Ends what is open, once mails under way are through. */
  close(): void;
}

/** A mail that the server did not take. Says nothing of whom or what: errors reach logs. */
export class MailRefused extends Error {
  override name = "MailRefused";
  constructor(
    /** True when trying again would not help: the server answered 5xx, for instance to an unknown address. */
    readonly permanent: boolean,
    /** The SMTP answer (such as 550) or the library's code (such as ETIMEDOUT). */
    readonly reason: string,
  ) {
    super(`Mail was not taken: ${reason}`);
  }
}

/** The same Message-ID for the same job, so that a mail program shows a repeated one once.
 *  @param host of this installation's public address. */
export function messageIdFor(jobId: string | number, host: string): string {
  const id = `${jobId}`.replace(/[^A-Za-z0-9-]/g, "");
  if (!id || !/^[A-Za-z0-9.-]+$/.test(host)) throw new Error("A Message-ID needs a job and a host.");
  return `<${id}@${host}>`;
}

/** Milliseconds before a mail server counts as gone; the job tries again later. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** A transport over SMTP (TLS from the start with `smtps:`, else STARTTLS where offered; `?requireTLS=true` insists).
 *  @param from the operator's sender; the same for every mail. */
export function smtpTransport(url: string, from: MailAddress): Transport {
  const server = createTransport({ ...timeouts, url, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true });
  const sender = { name: oneLine(from.name), address: oneLine(from.address) };
  return {
    async send({ to, subject, text, html, messageId }) {
      const recipient = mailAddress(to.name, to.address);
      try {
        await server.sendMail({
          from: sender, to: recipient, subject: oneLine(subject), text, html, messageId,
          // Named a second time, so that nothing in a header can ever add a recipient.
          envelope: { from: sender.address, to: [recipient.address] },
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
        });
      } catch (error) {
        throw refusal(error);
      }
    },
    close: () => server.close(),
  };
}

function refusal(error: unknown): MailRefused {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (typeof responseCode === "number") return new MailRefused(responseCode >= 500 && code !== "EAUTH", `${responseCode}`);
  return new MailRefused(false, code ?? "unknown");
}
