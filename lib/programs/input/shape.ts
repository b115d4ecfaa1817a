import { z } from "zod";
import { audiences } from "@/lib/audit/rules";
import {
  agendaLeads, fieldTypes, leadersLimit, moments, perWhat, phases, placeholders, speakers, stepKinds, stepLimits,
  templateRoles, textRefs, waves, writers,
} from "../rules";
import { countingChecks, leaderOpenings, plainChecks } from "../rules/conditions";

const known = new Set<string>(placeholders);
const unknownPlaceholder = (value: string): string | undefined => [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).find((name) => !known.has(name ?? ""));

/** A sentence of a template: trimmed, within `max` characters, its placeholders in single braces and known. */
const text = (max: number) => z.string().min(1).max(max).superRefine((value, ctx) => {
  if (value.trim() !== value) ctx.addIssue("A text begins and ends without spaces.");
  if (value.includes("{{")) ctx.addIssue("Placeholders stand in single braces.");
  const name = unknownPlaceholder(value);
  if (name !== undefined) ctx.addIssue(`Nothing fills in the placeholder {${name}}.`);
});
const label = text(160);
const prose = text(600);
const key = z.string().max(60).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "A key is made of small letters, digits and single hyphens.");
const whole = (limit: { min: number; max: number }) => z.number().int().min(limit.min).max(limit.max);

/** Points from `from` to `to`, with words for at least the first and the last. Keys of `labels` are points. */
const scaleShape = z.strictObject({ from: z.number().int(), to: z.number().int(), labels: z.record(z.string(), label) });

/**
 * A condition, and the sentence that refuses while it is not met. `coachAlone`: the sentence names a leader or
 * tells of sealed records, so everybody but the coach reads the general one.
 */
const refusal = { key, refused: prose, coachAlone: z.boolean().optional() };
const conditionShape = z.discriminatedUnion("check", [
  z.strictObject({ ...refusal, check: z.enum(plainChecks) }),
  z.strictObject({ ...refusal, check: z.literal("stage_done"), stage: key }),
  z.strictObject({ ...refusal, check: z.enum(countingChecks), atLeast: z.number().int().min(1) }),
]);

/** A prompt's answer is a record of one engagement, so the directory's audience is none for it. */
const answerAudience = z.enum(audiences).exclude(["directory"]);

/** One prompt of a guide: who answers it, when, in which form, and who may read the answer. */
const fieldShape = z.strictObject({
  key,
  type: z.enum(fieldTypes),
  audience: answerAudience,
  required: z.boolean(),
  by: z.enum(writers),
  when: z.enum(moments),
  label,
  help: prose,
  options: z.array(label).min(2).max(8).optional(),
  scale: key.optional(),
  textRef: z.enum(textRefs).optional(),
  perItem: z.boolean().optional(),
  ordered: z.boolean().optional(),
  reveal: z.literal("together").optional(),
  showIf: z.strictObject({ field: key, is: label }).optional(),
  tracker: z.literal("habit").optional(),
  wordingCheck: z.boolean().optional(),
  orderLock: z.literal("first").optional(),
});
const guideShape = z.array(fieldShape).min(1);

const turnShape = z.strictObject({ speaker: z.enum(speakers), minutes: whole(stepLimits.agendaMinutes), task: label.optional() });
const agendaItemShape = z.strictObject({
  key,
  startMinute: z.number().int().min(0),
  minutes: whole(stepLimits.agendaMinutes),
  title: label,
  who: z.enum(agendaLeads),
  turns: z.array(turnShape).min(1).optional(),
  how: prose,
});

/** The rhythm of a series: a round every so many days, for a number of months or a number of rounds. */
const everyDays = z.number().int().min(1).max(92);
const cadenceShape = z.union([
  z.strictObject({ everyDays, months: z.number().int().min(1).max(24), workingDaysOnly: z.boolean() }),
  z.strictObject({ everyDays, count: z.number().int().min(2).max(60), workingDaysOnly: z.boolean() }),
]);

const stepShape = z.strictObject({
  key,
  title: label,
  kind: z.enum(stepKinds),
  attends: z.array(z.enum(templateRoles)).min(1),
  per: z.enum(perWhat),
  minutes: whole(stepLimits.minutes),
  offsetDays: whole(stepLimits.offsetDays),
  doneWhen: prose,
  cadence: cadenceShape.optional(),
  wave: z.enum(waves).optional(),
  instruments: z.array(key).min(1).optional(),
  optional: z.boolean().optional(),
  skippable: z.boolean().optional(),
  liveBoard: z.boolean().optional(),
  opensForLeaderWhen: z.enum(leaderOpenings).optional(),
  overlayAllowed: z.array(key).min(1).optional(),
  requires: z.array(conditionShape).min(1).optional(),
  agenda: z.array(agendaItemShape).min(1).optional(),
  guide: guideShape.optional(),
  guides: z.strictObject({ first: guideShape, middle: guideShape, last: guideShape }).optional(),
});

const stageShape = z.strictObject({
  key,
  title: label,
  purpose: prose,
  phase: z.enum(phases).optional(),
  launchNote: prose.optional(),
  entry: z.array(conditionShape),
  exit: z.array(conditionShape).min(1),
  steps: z.array(stepShape).min(1),
});

/** An overlay adds its prompts before and after the guide of the step it is switched on for, and replaces nothing. Its practices are cards to choose from. */
const overlayShape = z.strictObject({
  key,
  title: label,
  purpose: prose,
  canBeSwitchedOnFor: z.array(z.enum(stepKinds)).min(1),
  switchedOnBy: z.enum(writers),
  visibleToLeader: z.boolean(),
  practices: z.array(z.strictObject({ key, title: label, how: prose })),
  guide: guideShape,
});

/** The form of a template, before its parts are held against each other. Unknown keys are refused. */
export const templateShape = z.strictObject({
  key,
  version: z.number().int().min(1),
  title: label,
  summary: prose,
  leaders: z.strictObject({ min: whole(leadersLimit), max: whole(leadersLimit) }),
  typicalLengthDays: z.number().int().min(1).max(1000),
  circular: z.boolean(),
  stopRule: prose.optional(),
  alsoOverlay: key.optional(),
  audienceLabels: z.partialRecord(answerAudience, label).optional(),
  scales: z.record(key, scaleShape),
  overlays: z.array(overlayShape),
  stages: z.array(stageShape).min(1),
});

/** A template whose form is right and whose parts are not yet held against each other. */
export type TemplateShape = z.infer<typeof templateShape>;
export type StageShape = TemplateShape["stages"][number];
export type StepShape = StageShape["steps"][number];
export type FieldShape = z.infer<typeof fieldShape>;
export type ConditionShape = z.infer<typeof conditionShape>;
