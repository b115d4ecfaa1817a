import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { GuideField, ProgramTemplate, TemplateStep } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { fieldsBy } from "@/lib/programs/rules/guides";
import type { Writer } from "@/lib/programs/rules";
import { partiesOf, type Engagement } from "../access";
import { answerOf, expectationFields, expectationSteps, missingToTell, outcomeOf, type InterestAnswer, type MissingToTell, type SuitabilityOutcome } from "../rules/expectations";
import { readEntries, type Entry } from "./entries";

/** Everything of expectation setting that the viewer may read. What they may not read counts as not there. */
export type Expectations = {
  template: ProgramTemplate;
  entries: Entry[];
  suitability: SuitabilityOutcome | null;
  consequencesWritten: boolean;
  missing: MissingToTell[];
  /** Since when the coach's declaration stands: an answer given before it answered another coach. */
  declaredAt: Date | null;
};

const steps = Object.values(expectationSteps);

const stepNamed = (template: ProgramTemplate, stepKey: string): TemplateStep | undefined =>
  template.stages.flatMap((stage) => stage.steps).find(({ key }) => key === stepKey);

/** A step of expectation setting. Other programs have none, so their engagements have no such page.
 *  @throws AppError `not_found` where the program lacks the step. */
export function expectationStep(template: ProgramTemplate, stepKey: string): TemplateStep {
  const step = stepNamed(template, stepKey);
  if (!step) throw new AppError("not_found", words("errors")("notFound.what"));
  return step;
}

/** The prompts of a step that one writer answers. */
export const askedOf = (template: ProgramTemplate, stepKey: string, writer: Writer): GuideField[] =>
  fieldsBy(expectationStep(template, stepKey).guide ?? [], writer);

/** The words of one field, of one side where the field belongs to a side; null where there are none to read. */
export const wordsOf = (entries: readonly Entry[], fieldKey: string, sideId: string | null = null): string | null =>
  entries.find((entry) => entry.fieldKey === fieldKey && entry.sideId === sideId)?.words ?? null;

/** What the sponsor may say anew after the launch: impact, consequences, support and their own part, with the step each
 *  belongs to. The measured strain of the launch stays as it was, since the end is held against it. */
export const revisableFields = (template: ProgramTemplate): { stepKey: string; field: GuideField }[] =>
  [expectationSteps.impact, expectationSteps.suitability].flatMap((stepKey) => askedOf(template, stepKey, "sponsor")
    .filter(({ type }) => type === "long_text" || type === "list").map((field) => ({ stepKey, field })));

const optionsOf = (template: ProgramTemplate, stepKey: string, fieldKey: string): readonly string[] =>
  stepNamed(template, stepKey)?.guide?.find(({ key }) => key === fieldKey)?.options ?? [];

/** What a leader has answered to the declaration of interests, where the viewer may know. */
export const interestsAnswer = ({ template, entries, declaredAt }: Pick<Expectations, "template" | "entries" | "declaredAt">, sideId: string): InterestAnswer | null =>
  answerOf(optionsOf(template, expectationSteps.acknowledge, expectationFields.answer), wordsOf(entries.filter(({ updatedAt }) => !declaredAt || updatedAt >= declaredAt), expectationFields.answer, sideId));

/** The words of the option that accepts the coach as declared. */
export const acceptingAnswer = (template: ProgramTemplate): string => optionsOf(template, expectationSteps.acknowledge, expectationFields.answer)[0] ?? "";

/** Reads expectation setting behind the engagement's open door. */
export async function readExpectations(ctx: Ctx, engagement: Engagement): Promise<Expectations> {
  const template = await templateOf(ctx, engagement.templateId);
  const entries = await readEntries(ctx, { engagementId: engagement.id, stepKeys: steps });
  const suitability = outcomeOf(optionsOf(template, expectationSteps.suitability, expectationFields.outcome), wordsOf(entries, expectationFields.outcome));
  const coaches = partiesOf(engagement, "coach");
  const hrPartners = partiesOf(engagement, "hr_partner");
  const consequencesWritten = Boolean(wordsOf(entries, expectationFields.consequences)?.trim());
  const missing = missingToTell({
    status: engagement.status,
    coach: coaches.length === 0 ? "none" : coaches.every(({ acceptedAt }) => acceptedAt) ? "accepted" : "open",
    suitability, consequencesWritten,
    hr: hrPartners.length === 0 ? "none" : hrPartners.every(({ acceptedAt }) => acceptedAt) ? "confirmed" : "open",
  });
  const accepted = coaches.flatMap(({ acceptedAt }) => acceptedAt ?? []);
  return { template, entries, suitability, consequencesWritten, missing, declaredAt: accepted.length > 0 ? new Date(Math.max(...accepted.map(Number))) : null };
}
