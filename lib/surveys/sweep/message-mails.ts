import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { organizations, people, surveyMessagePosts, surveyMessages } from "@/db/schema";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx, Worker } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { guestLocaleFor, type GuestLocale } from "@/lib/platform/i18n";
import { messageToken } from "../message-links";

/** One mail of a leader's message that has not gone out yet; all of one message carry the same link. */
export type DueMessage = { messageId: string; personId: string; to: { name: string; address: string }; language: GuestLocale; organization: string; values: Record<string, string | number> };

/** The next such mail in one organisation. */
export async function nextDueMessage({ db }: Ctx<Worker>): Promise<DueMessage | null> {
  const author = alias(people, "author");
  const [row] = await db.select({ messageId: surveyMessages.id, recipients: surveyMessages.recipients, personId: people.id, name: people.name, email: people.email, language: people.language, leader: author.name, organization: organizations.name })
    .from(surveyMessagePosts).innerJoin(surveyMessages, eq(surveyMessages.id, surveyMessagePosts.messageId)).innerJoin(people, and(eq(people.id, surveyMessagePosts.personId), isNull(people.removedAt)))
    .innerJoin(author, eq(author.id, surveyMessages.authorId)).innerJoin(organizations, eq(organizations.id, surveyMessagePosts.organizationId)).orderBy(asc(surveyMessagePosts.messageId), asc(people.id)).limit(1);
  if (!row) return null;
  const values = { firstName: row.name.split(/\s+/)[0] ?? row.name, leader: row.leader, invited: row.recipients, link: `${env().url}/respond/heard/${messageToken(row.messageId)}` };
  return { messageId: row.messageId, personId: row.personId, to: { name: row.name, address: row.email }, language: guestLocaleFor(row.language) ?? "en", organization: row.organization, values };
}

/** A mail went out, or its address takes none: nothing of it is kept. */
export async function forgetPost({ db }: Ctx<Worker>, { messageId, personId }: DueMessage): Promise<void> {
  await db.delete(surveyMessagePosts).where(and(eq(surveyMessagePosts.messageId, messageId), eq(surveyMessagePosts.personId, personId)));
}
