import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { people, surveyPlans, surveyStakeholders } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement } from "@/lib/engagements/access";
import { findPeople, type FoundPerson } from "@/lib/engagements/queries/find-people";
import type { Ctx } from "@/lib/platform/context";
import { dayIn, type Day } from "@/lib/platform/dates";
import type { SurveyPlan } from "../access";
import { disclosurePreview, type DisclosurePreview } from "../rules/disclosure";
import type { NamedAs, RaterGroup } from "../rules/groups";
import { isReadyKey, readyInstrument } from "../instruments/all";
import { answeringByName } from "./answering-by-name";
import { instrumentOf, publishedInstruments, type PublishedInstrument } from "./instruments";
import { wavesIn, type WaveProgress } from "./waves";

/** Somebody on the list of those who are asked, as the coach sees it. */
export type ListedPerson = { personId: string; name: string; title: string; group: RaterGroup; byName: NamedAs | null };

/** The survey of an engagement: its plan and waves for coach and leaders, and for the coach who is asked and what that can
 *  show. `plan` is null while none is planned. */
export type SurveyPage = {
  engagement: Engagement; leaders: number; mayPlan: boolean; today: Day; plan: SurveyPlan | null; waves: WaveProgress[];
  /** The title of what is asked where it is the organisation's own, and what else can be planned with. */
  /** Whether what is asked has a question about the remembered start, to be switched on. */ hasThen: boolean; ownTitle: string | null; instruments: PublishedInstrument[];
  people: ListedPerson[]; preview: DisclosurePreview | null; find: string; found: FoundPerson[];
};

async function listOf({ db }: Ctx, planId: string): Promise<Omit<ListedPerson, "byName">[]> {
  return db.select({ personId: people.id, name: people.name, title: people.title, group: surveyStakeholders.group }).from(surveyStakeholders)
    .innerJoin(people, eq(people.id, surveyStakeholders.personId)).where(eq(surveyStakeholders.planId, planId)).orderBy(asc(sql`lower(${people.name})`), asc(people.id));
}

/** The page of an engagement's survey. @throws AppError at the engagement's door. */
export async function surveyPage(ctx: Ctx, engagementId: string, find: string): Promise<SurveyPage> {
  const engagement = await engagementFor(ctx, "viewSurvey", engagementId);
  const mayPlan = may("planSurvey", engagement);
  const [plan = null] = await ctx.db.select().from(surveyPlans).where(eq(surveyPlans.engagementId, engagementId));
  const asked = plan && mayPlan ? await listOf(ctx, plan.id) : [];
  const named = plan ? await answeringByName(ctx, plan, asked.map(({ personId }) => personId)) : new Map<string, NamedAs>();
  const list = asked.map((one) => ({ ...one, byName: named.get(one.personId) ?? null }));
  const onList = new Set(list.map(({ personId }) => personId));
  return {
    engagement, leaders: partiesOf(engagement, "leader").length, mayPlan, plan, today: dayIn(ctx.now, engagement.zone), people: list, find, waves: plan ? await wavesIn(ctx, engagement) : [],
    hasThen: plan !== null && isReadyKey(plan.instrumentKey) && readyInstrument(plan.instrumentKey).items.some(({ kind }) => kind === "then"),
    ownTitle: plan && !isReadyKey(plan.instrumentKey) ? (await instrumentOf(ctx, plan)).title : null, instruments: plan || !mayPlan ? [] : await publishedInstruments(ctx),
    preview: plan && mayPlan ? disclosurePreview(list.map(({ personId, group, byName }) => ({ id: personId, group, byName })), plan.k) : null,
    found: plan && mayPlan && find ? (await findPeople(ctx, engagement, find)).filter(({ id }) => !onList.has(id)) : [],
  };
}
