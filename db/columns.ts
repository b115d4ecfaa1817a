import { bigint, customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";
import { audiences } from "@/lib/audit/rules";
import { text } from "drizzle-orm/pg-core";

/** An instant, stored in UTC. */
export const instant = () => timestamp({ withTimezone: true });

/** When a row was made and last changed. */
export const lifecycle = {
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow().$onUpdate(() => new Date()),
};

/** Counts a row's changes; a change carries the revision it saw, and a stale one is a conflict. */
export const revision = () => integer().notNull().default(1);

/** The browser's own count of autosaves of one field; older ones are ignored. */
export const counter = () => bigint({ mode: "number" }).notNull().default(0);

/** Ciphertext: AES-256-GCM under the author's content key of the engagement. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Who wrote a record, whose side it stands on (a leader's party; none: it belongs to all), and who may read it.
 *  Every table of content carries these three beside its engagement, so that one policy serves them all. */
export const readership = {
  authorId: uuid().notNull(),
  sideId: uuid(),
  audience: text({ enum: audiences }).notNull(),
};
