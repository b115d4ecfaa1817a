import "server-only";
import { lt } from "drizzle-orm";
import { looks } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { monthsLooksAreKept } from "./rules/readers";

/** Forgets who looked at what once twelve months are over: the list that a leader reads promises no more and no less.
 *  @returns how many looks are gone. */
export async function forgetLooks({ db, now }: Ctx<Worker>): Promise<number> {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - monthsLooksAreKept);
  return (await db.delete(looks).where(lt(looks.lookedAt, since)).returning({ id: looks.id })).length;
}
