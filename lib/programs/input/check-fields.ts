import { sealedWriters, type Writer } from "../rules";
import type { FieldShape, StepShape, TemplateShape } from "./shape";

/** The guides of a step in the order in which they are met: one, or the three of a series. */
export const guidesOf = (step: StepShape): FieldShape[][] => [step.guide, step.guides?.first, step.guides?.middle, step.guides?.last].filter((guide) => guide !== undefined);

/** The prompts of a whole template, those of its overlays last. */
export const fieldsOf = (template: TemplateShape): FieldShape[] => [
  ...template.stages.flatMap((stage) => stage.steps.flatMap((step) => guidesOf(step).flat())),
  ...template.overlays.flatMap((overlay) => overlay.guide),
];

/** What is wrong with who writes and who reads one prompt: the promises of the audiences, checked where they are made. */
function offencesOfWriter(field: FieldShape, template: TemplateShape): string[] {
  const found: string[] = [];
  const sealed: readonly Writer[] | undefined = field.audience === "coach_only" || field.audience === "leader_only" ? sealedWriters[field.audience] : undefined;
  if (sealed && !sealed.includes(field.by)) found.push(`Prompt "${field.key}" is ${field.audience}, so ${field.by} cannot write it.`);
  const ofConversation = field.by === "manager" || field.by === "employee";
  if (ofConversation && !template.audienceLabels) found.push(`Prompt "${field.key}" is written by the ${field.by}, so the template must say what its audiences are called there.`);
  if (template.leaders.max === 1 && (field.by === "both_leaders" || field.audience === "pair")) found.push(`Prompt "${field.key}" needs two leaders, and the template allows one.`);
  if (field.reveal && (field.by !== "each_leader" || field.audience !== "pair")) found.push(`Prompt "${field.key}" is revealed together, so each leader writes it and the pair reads it.`);
  return found;
}

function offencesOfType(field: FieldShape, template: TemplateShape): string[] {
  const found: string[] = [];
  if ((field.type === "single_choice") !== (field.options !== undefined)) found.push(`Prompt "${field.key}" must have options exactly when it is a single choice.`);
  if (new Set(field.options).size !== (field.options?.length ?? 0)) found.push(`Prompt "${field.key}" offers the same option twice.`);
  if ((field.type === "scale") !== (field.scale !== undefined)) found.push(`Prompt "${field.key}" must name a scale exactly when it is answered on one.`);
  if (field.scale !== undefined && !Object.hasOwn(template.scales, field.scale)) found.push(`Prompt "${field.key}" uses the scale "${field.scale}", which the template does not have.`);
  if (field.ordered && field.type !== "list") found.push(`Prompt "${field.key}" is ordered, so it must be a list.`);
  return found;
}

function offencesOfSequence(guide: FieldShape[]): string[] {
  return guide.flatMap((field, index) => {
    const asked = guide.slice(0, index).find((earlier) => earlier.key === field.showIf?.field);
    return [
      ...(field.showIf && !asked?.options?.includes(field.showIf.is) ? [`Prompt "${field.key}" is shown for an answer that no earlier prompt of its guide offers.`] : []),
      ...(field.orderLock && index > 0 ? [`Prompt "${field.key}" must be answered first, so it must stand first in its guide.`] : []),
    ];
  });
}

/** A coach's note to "the leader" of a step that several leaders share once has no owner, and could be read by the wrong one. */
function offencesOfOwner(step: StepShape, template: TemplateShape): string[] {
  if (template.leaders.max === 1 || step.per !== "engagement") return [];
  const ownerless = guidesOf(step).flat().filter((field) => field.audience === "leader_and_coach" && field.by !== "each_leader");
  return ownerless.map((field) => `Prompt "${field.key}" is leader_and_coach in a step that all leaders share, so it must be written by each leader.`);
}

/** Every offence of the prompts of a template, as sentences that name the prompt. */
export function offencesOfFields(template: TemplateShape): string[] {
  const steps = template.stages.flatMap((stage) => stage.steps);
  const guides = [...steps.flatMap(guidesOf), ...template.overlays.map((overlay) => overlay.guide)];
  return [
    ...fieldsOf(template).flatMap((field) => [...offencesOfWriter(field, template), ...offencesOfType(field, template)]),
    ...guides.flatMap(offencesOfSequence),
    ...steps.flatMap((step) => offencesOfOwner(step, template)),
  ];
}
