import "server-only";
import { desc, eq } from "drizzle-orm";
import { mailboxMessages } from "@/db/schema";
import { atEntrance } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import type { Entrance } from "./door";

/** One mail of the demonstration, as its mailbox lists it. */
export type MailboxEntry = { id: string; toName: string; toAddress: string; subject: string; sentAt: Date };

/** The latest mails of the demonstration, newest first; they were written to people who do not exist. */
export async function listMailbox({ db }: Entrance, { limit = 100 } = {}): Promise<MailboxEntry[]> {
  if (env().mode !== "demo") return [];
  const { id, toName, toAddress, subject, sentAt } = mailboxMessages;
  return db.select({ id, toName, toAddress, subject, sentAt }).from(mailboxMessages).orderBy(desc(sentAt), desc(id)).limit(limit);
}

/** One mail with its text, or null. */
export async function readMailboxMessage({ db }: Entrance, id: string): Promise<(MailboxEntry & { text: string }) | null> {
  if (env().mode !== "demo") return null;
  const [row] = await db.select().from(mailboxMessages).where(eq(mailboxMessages.id, id));
  return row ?? null;
}

/** `listMailbox` for a page. */
export const mailbox = (): Promise<MailboxEntry[]> => atEntrance((db, now) => listMailbox({ db, now }));

/** `readMailboxMessage` for a page; whatever is no id is no mail. */
export async function mailboxMessage(id: string): Promise<(MailboxEntry & { text: string }) | null> {
  return /^[0-9a-f-]{36}$/.test(id) ? atEntrance((db, now) => readMailboxMessage({ db, now }, id)) : null;
}
