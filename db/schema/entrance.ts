import { boolean, index, integer, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { memberRoles } from "@/lib/people/rules";
import { instant } from "../columns";

/** Accounts, sign-ins and counters: what must be read before anybody is known. The auth role alone reaches it. */
export const entrance = pgSchema("entrance");

/** An address that can sign in. */
export const accounts = entrance.table("accounts", {
  id: uuid().primaryKey(),
  email: text().notNull().unique(),
  createdAt: instant().notNull(),
  lastSignedInAt: instant(),
});

/** One browser signed in. Checked on every request, so that ending it takes effect at once. */
export const signInSessions = entrance.table("sign_in_sessions", {
  id: uuid().primaryKey(),
  accountId: uuid().notNull().references(() => accounts.id),
  /** The organisation and role the person looks through at present. */
  organizationId: uuid(),
  role: text({ enum: memberRoles }),
  /** Every role the account had when it signed in: one given later asks for a new sign-in, with that role's limits. */
  roles: text({ enum: memberRoles }).array().notNull().default([]),
  /** Browser and system in words, and the hash of a cookie by which the same browser is known again. */
  device: text().notNull(),
  deviceHash: text(),
  createdAt: instant().notNull(),
  seenAt: instant().notNull(),
  idleMinutes: integer().notNull(),
  expiresAt: instant().notNull(),
  endedAt: instant(),
}, (t) => [index("sign_ins_of_account").on(t.accountId, t.endedAt)]);

/** A sign-in asked for: single use, ten minutes, bound to the browser that asked. Only hashes are kept. */
export const signInRequests = entrance.table("sign_in_requests", {
  id: uuid().primaryKey(),
  email: text().notNull(),
  tokenHash: text().notNull().unique(),
  codeHash: text().notNull(),
  /** Hash of the asking browser's cookie; none for a link printed on the console. */
  browserHash: text(),
  /** False for an address that belongs to nobody: the same work, no mail. */
  known: boolean().notNull(),
  callback: text().notNull().default("/home"),
  attempts: integer().notNull().default(0),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  mailedAt: instant(),
}, (t) => [index("requests_of_browser").on(t.browserHash, t.createdAt)]);

/** How often something was tried in a window; the key is a keyed hash, never an address. */
export const counters = entrance.table("counters", {
  key: text().primaryKey(),
  windowStartedAt: instant().notNull(),
  count: integer().notNull(),
});

/** Mail of the demonstration, shown on a page instead of being sent. */
export const mailboxMessages = entrance.table("mailbox_messages", {
  id: uuid().primaryKey(),
  messageId: text().notNull().unique(),
  toName: text().notNull(),
  toAddress: text().notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  html: text().notNull(),
  sentAt: instant().notNull(),
});

/** Facts about the installation itself: the fingerprint of its outer key, the state of its policies. */
export const installation = entrance.table("installation", {
  key: text().primaryKey(),
  value: text().notNull(),
});
