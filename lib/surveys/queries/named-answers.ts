import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { people, surveyNamedAnswers } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import type { NamedAnswer, NamedResponse } from "../rules/modes";
import { commentKey } from "./comments";

/** Who said what in a final wave of an open survey, by name; nothing of a confidential one. The caller has passed the door. */
export async function namedAnswers(ctx: Ctx, waveId: string): Promise<NamedAnswer[]> {
  const rows = await ctx.db.select({ personId: people.id, name: people.name, group: surveyNamedAnswers.group, sealed: surveyNamedAnswers.sealed }).from(surveyNamedAnswers)
    .innerJoin(people, eq(people.id, surveyNamedAnswers.personId)).where(eq(surveyNamedAnswers.waveId, waveId)).orderBy(asc(sql`lower(${people.name})`), asc(people.id));
  const key = rows.length > 0 ? await commentKey(ctx, waveId, "shown") : null;
  return key ? rows.map(({ personId, name, group, sealed }) => ({ name, group, ...JSON.parse(unseal(key, personId, sealed)) as NamedResponse })) : [];
}
