import "server-only";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { findPeople, type FoundPerson } from "@/lib/engagements/queries/find-people";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { heardIntakes, type HeardIntake } from "@/lib/intake/queries/themes";
import type { Ctx } from "@/lib/platform/context";
import { intakePlan, nomineesOf, type IntakePlan } from "./intake-plan";
import type { Nominee } from "../rules/intakes";

/** The page of the intakes: the coach's table and the intakes they hold, and everybody's own list of names with a search for more. */
export type IntakesPage = { engagement: Engagement; plan: IntakePlan | null; heard: HeardIntake[]; accepted: boolean; own: Nominee[]; find: string; found: FoundPerson[] };

/** Whom the coach might hear, for those who name them, and when, for the coach alone.
 *  @param find part of a name to search the directory for.
 *  @throws AppError at the engagement's door; HR names nobody and learns of nobody. */
export async function intakesPage(ctx: Ctx, engagementId: string, find: string): Promise<IntakesPage> {
  const engagement = await engagementFor(ctx, "nameForIntake", engagementId);
  const isCoach = engagement.standings.includes("coach");
  const own = await nomineesOf(ctx, engagementId, ctx.viewer.personId);
  const found = (await findPeople(ctx, engagement, find)).filter(({ id }) => !own.some(({ personId }) => personId === id));
  const heard = isCoach ? await heardIntakes(ctx, engagementId) : [];
  return {
    engagement, own, find, found, heard, plan: isCoach ? await intakePlan(ctx, engagement, heard) : null,
    accepted: isCoach && ownParty(ctx, engagement, "coach").acceptedAt !== null,
  };
}
