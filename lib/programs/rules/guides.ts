import type { Guide, GuideField, ProgramTemplate, TemplateStage, TemplateStep } from "../input";
import type { Moment, Position, Writer } from "../rules";

/** The stage in which a step stands. Throws for a key the template does not have: that is a bug, not an input. */
export function stageOf(template: ProgramTemplate, stepKey: string): TemplateStage {
  const stage = template.stages.find((each) => each.steps.some((step) => step.key === stepKey));
  if (!stage) throw new Error(`The template "${template.key}" has no step "${stepKey}".`);
  return stage;
}

/** One step of a template. Throws for a key the template does not have. */
export function stepOf(template: ProgramTemplate, stepKey: string): TemplateStep {
  const step = stageOf(template, stepKey).steps.find((each) => each.key === stepKey);
  if (!step) throw new Error(`The template "${template.key}" has no step "${stepKey}".`);
  return step;
}

/**
 * The guide of a step. A session series has three, so it must be told the position of the session; every other
 * step has one, whatever the position. Throws for an unknown step and for a series without a position.
 */
export function guideFor(template: ProgramTemplate, stepKey: string, position?: Position): Guide {
  const step = stepOf(template, stepKey);
  const guide = step.guide ?? (position && step.guides?.[position]);
  if (!guide) throw new Error(`The guide of the series "${stepKey}" depends on the position of the session.`);
  return guide;
}

/**
 * Where a round stands in its series. Both count from 1. A series of one round opens rather than closes, and a
 * round added beyond the planned number is held with the closing guide.
 */
export function seriesPosition(round: number, rounds: number): Position {
  if (!Number.isInteger(round) || round < 1) throw new RangeError(`Rounds count from 1, so there is no round ${round}.`);
  if (round === 1) return "first";
  return round >= rounds ? "last" : "middle";
}

/** The prompts of a guide that one writer answers, at one moment or at any, in the order of the guide. */
export function fieldsBy(guide: Guide, writer: Writer, when?: Moment): GuideField[] {
  return guide.filter((field) => field.by === writer && (when === undefined || field.when === when));
}
