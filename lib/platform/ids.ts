import { randomBytes, randomUUID } from "node:crypto";

/** A time-ordered id (UUID version 7), made here because PostgreSQL has none before 18. Ordered ids keep
 *  indexes compact; where the order of creation would tell something, take `unorderedId`. */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random id (UUID version 4) that says nothing of when it was made. */
export const unorderedId = (): string => randomUUID();

/** Whether a text from an address is an id at all; PostgreSQL answers anything else with an error instead of no row. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
