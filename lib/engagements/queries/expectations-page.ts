import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { dayIn, type Day } from "@/lib/platform/dates";
import type { GuideField } from "@/lib/programs/input";

import { engagementFor, partiesOf, type Engagement, type Party } from "../access";
import { expectationFields, expectationSteps, readByHr, type InterestAnswer } from "../rules/expectations";
import { changedSince, refusalToRevise, type ChangedField } from "../rules/expectation-versions";
import { versionsOf, type ExpectationVersion } from "./expectation-versions";
import { questionsOf, type SponsorQuestion } from "./sponsor-questions";
import { askedOf, expectationStep, interestsAnswer, readExpectations, revisableFields, wordsOf } from "./expectations";
import type { Entry } from "./entries";
import { sentencesOfMissing } from "./missing-sentences";

/** A leader as this page lists them: spoken with on which day, where the viewer may know, and acknowledged when. */
export type LeaderState = { partyId: string; name: string; toldOn: Day | null; toldAt: Date | null; acknowledgedAt: Date | null; onRecord: string | null };

/** Process, impact and consequences, as each party reads them and does their own part. */
export type ExpectationsPage = {
  engagement: Engagement; as: "leader" | "sponsor" | "coach" | "hr_partner"; entries: Entry[]; today: Day;
  stages: { key: string; title: string; purpose: string }[];
  impact: GuideField[]; consequences: GuideField[]; sponsorPart: GuideField[]; interests: GuideField[];
  acknowledging: { ticks: GuideField[]; answer: GuideField | null; onRecord: GuideField[]; own: GuideField[] };
  leaders: LeaderState[];
  /** The viewer's own party, where they are a leader or the HR partner. */
  own: Party | null;
  ownAnswer: { answer: InterestAnswer; words: string } | null;
  toldOn: Day | null;
  /** What still stands before a leader is told; for the sponsor alone. */
  missing: string[];
  /** Every version so far, oldest first; none for HR, who reads the consequences at hand alone. */
  versions: ExpectationVersion[];
  version: number;
  /** For a leader who has acknowledged an earlier version: what is different now. */
  changes: { since: number; fields: ChangedField[] } | null;
  canRevise: boolean;
  questions: SponsorQuestion[];
};

const order = ["leader", "hr_partner", "sponsor", "coach"] as const;
const isConsequence = ({ key }: GuideField) => (readByHr as readonly string[]).includes(key);
const isWords = ({ type }: GuideField) => type === "long_text" || type === "list";

/** The page of process and consequences.
 *  @throws AppError at the engagement's door: HR that only looks on reads none of it. */
export async function expectationsPage(ctx: Ctx, engagementId: string): Promise<ExpectationsPage> {
  const { viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "readConsequences", engagementId);
  const as = order.find((each) => engagement.standings.includes(each)) ?? "hr_partner";
  const expectations = await readExpectations(ctx, engagement);
  const { template, entries, missing } = expectations;
  const impact = askedOf(template, expectationSteps.impact, "sponsor").filter(isWords);
  const asked = askedOf(template, expectationSteps.acknowledge, "each_leader");
  const keys = expectationFields;
  const notes = askedOf(template, expectationSteps.inform, "each_leader").filter(({ key }) => key === keys.questions);
  const own = as === "leader" || as === "hr_partner" ? partiesOf(engagement, as).find(({ personId }) => viewer.people.includes(personId)) ?? null : null;
  const answer = own && as === "leader" ? interestsAnswer(expectations, own.id) : null;
  const isHr = as === "hr_partner";
  const versions = isHr ? [] : await versionsOf(ctx, engagementId);
  const revisable = revisableFields(template).map(({ field }) => field.key);
  return {
    versions, version: versions.at(-1)?.version ?? 1, canRevise: as === "sponsor" && refusalToRevise(engagement) === null,
    changes: own && as === "leader" && !own.acknowledgedAt ? changedSince(versions, own.id, revisable) : null,
    questions: as === "leader" || as === "sponsor" ? await questionsOf(ctx, engagementId) : [],
    engagement, as, entries, own, today: dayIn(now, viewer.zone),
    stages: template.stages.map(({ key, title, purpose }) => ({ key, title, purpose })),
    impact: impact.filter((field) => !isConsequence(field)), consequences: impact.filter(isConsequence),
    sponsorPart: expectationStep(template, expectationSteps.suitability).guide?.filter((field) => field.by === "sponsor" && isWords(field)) ?? [],
    interests: askedOf(template, expectationSteps.interests, "coach").filter(({ key }) => key !== keys.both),
    acknowledging: {
      ticks: asked.filter(({ key }) => key === keys.process || key === keys.understood), answer: asked.find(({ key }) => key === keys.answer) ?? null,
      onRecord: asked.filter(({ audience }) => audience === "alliance").filter(isWords), own: [...asked.filter(({ audience }) => audience === "leader_only"), ...notes],
    },
    leaders: partiesOf(engagement, "leader").map(({ id, name, toldAt, acknowledgedAt }) => ({
      partyId: id, name, toldAt, acknowledgedAt, toldOn: wordsOf(entries, keys.toldOn, id), onRecord: wordsOf(entries, keys.view, id),
    })),
    ownAnswer: answer && own && { answer, words: wordsOf(entries, keys.answer, own.id) ?? "" },
    toldOn: own && wordsOf(entries, keys.toldOn, own.id),
    missing: as === "sponsor" && partiesOf(engagement, "leader").some(({ toldAt }) => !toldAt) ? sentencesOfMissing(engagement, missing, viewer.locale) : [],
  };
}
