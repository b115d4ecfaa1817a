import type { z } from "zod";
import { offencesOfFields } from "./input/check-fields";
import { offencesOfOrder } from "./input/check-steps";
import { templateShape } from "./input/shape";

/**
 * The one schema of every program template, ours and an organization's own. Refuses what the engine could not
 * run and what would break an audience's promise; each refusal is a sentence that names the part it is about.
 */
export const programTemplateSchema = templateShape.superRefine((template, ctx) => {
  for (const offence of [...offencesOfOrder(template), ...offencesOfFields(template)]) ctx.addIssue(offence);
});

/** A template as it is written down, in `templates/` or in an import. */
export type ProgramTemplateInput = z.input<typeof programTemplateSchema>;

/** A methodology as data: ordered stages, each with steps. One version of it never changes once an engagement keeps it. */
export type ProgramTemplate = z.output<typeof programTemplateSchema>;

/** A stage is entered and left by its conditions. */
export type TemplateStage = ProgramTemplate["stages"][number];

/** One thing to be done in a stage: who attends, for how long, and on which day after the stage opens. */
export type TemplateStep = TemplateStage["steps"][number];

/** Something that must be true, with the sentence that refuses while it is not. */
export type TemplateCondition = TemplateStage["exit"][number];

/** The prompts of one meeting, in the order in which they are met. */
export type Guide = NonNullable<TemplateStep["guide"]>;

/** One prompt of a guide: its answer's form, writer, moment and audience. */
export type GuideField = Guide[number];

/** The rhythm of a session series, in days, for a number of months or of rounds. */
export type Cadence = NonNullable<TemplateStep["cadence"]>;

/** One item of a workshop's agenda; `startMinute` counts from its beginning. */
export type AgendaItem = NonNullable<TemplateStep["agenda"]>[number];

/** A practice that a step can be opened with, beside its own guide. */
export type Overlay = ProgramTemplate["overlays"][number];
