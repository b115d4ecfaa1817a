import { fieldsOf } from "./check-fields";
import type { ConditionShape, StepShape, TemplateShape } from "./shape";

const keysOf = (template: TemplateShape): string[] => [
  template.key,
  ...template.stages.flatMap((stage) => [
    stage.key,
    ...[...stage.entry, ...stage.exit].map((condition) => condition.key),
    ...stage.steps.flatMap((step) => [step.key, ...(step.requires ?? []).map((condition) => condition.key), ...(step.agenda ?? []).map((item) => item.key)]),
  ]),
  ...template.overlays.flatMap((overlay) => overlay.practices.map((practice) => practice.key)),
  ...fieldsOf(template).map((field) => field.key),
];

function repeated(keys: string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) < index))];
}

function offencesOfSeries(step: StepShape): string[] {
  if (step.kind === "session-series") {
    return [
      ...(step.cadence ? [] : [`Step "${step.key}" is a session series, so it needs a cadence.`]),
      ...(step.guides && !step.guide ? [] : [`Step "${step.key}" is a session series, so it needs a guide for its first, middle and last sessions.`]),
    ];
  }
  return [
    ...(step.cadence ? [`Step "${step.key}" is no session series, so it has no cadence.`] : []),
    ...(step.guides || !step.guide ? [`Step "${step.key}" is no session series, so it needs exactly one guide.`] : []),
  ];
}

function offencesOfAgenda(step: StepShape): string[] {
  const found: string[] = [];
  let minute = 0;
  for (const item of step.agenda ?? []) {
    if (item.startMinute !== minute) found.push(`Agenda item "${item.key}" must begin at minute ${minute}, where the one before it ends.`);
    minute = item.startMinute + item.minutes;
    const spoken = (item.turns ?? []).reduce((sum, turn) => sum + turn.minutes, 0);
    if (spoken > item.minutes) found.push(`The turns of agenda item "${item.key}" take ${spoken} of its ${item.minutes} minutes.`);
  }
  if (minute > step.minutes) found.push(`The agenda of step "${step.key}" takes ${minute} of its ${step.minutes} minutes.`);
  return found;
}

function offencesOfStep(step: StepShape, template: TemplateShape): string[] {
  const overlays = (step.overlayAllowed ?? []).map((key) => ({ key, overlay: template.overlays.find((each) => each.key === key) }));
  return [
    ...offencesOfSeries(step),
    ...offencesOfAgenda(step),
    ...((step.kind === "survey-wave") === (step.wave !== undefined) ? [] : [`Step "${step.key}" must name a wave exactly when it is a survey wave.`]),
    ...(step.kind === "survey-wave" && !step.instruments ? [`Step "${step.key}" is a survey wave, so it needs an instrument.`] : []),
    ...overlays.filter(({ overlay }) => !overlay?.canBeSwitchedOnFor.includes(step.kind)).map(({ key }) => `Step "${step.key}" allows the overlay "${key}", which is not made for it.`),
  ];
}

function offencesOfConditions(template: TemplateShape): string[] {
  return template.stages.flatMap((stage, index) => {
    const earlier = template.stages.slice(0, index).map((each) => each.key);
    const conditions: ConditionShape[] = [...stage.entry, ...stage.exit, ...stage.steps.flatMap((step) => step.requires ?? [])];
    return conditions
      .filter((condition) => condition.check === "stage_done" && !earlier.includes(condition.stage))
      .map((condition) => `Condition "${condition.key}" waits for a stage that does not come before "${stage.key}".`);
  });
}

function offencesOfScales(template: TemplateShape): string[] {
  return Object.entries(template.scales).flatMap(([key, { from, to, labels }]) => {
    const points = Object.keys(labels).map(Number);
    const worded = points.every((point) => Number.isInteger(point) && point >= from && point <= to) && points.includes(from) && points.includes(to);
    return [
      ...(from < to ? [] : [`Scale "${key}" must rise: it goes from ${from} to ${to}.`]),
      ...(worded ? [] : [`Scale "${key}" needs words for its first and last point, and for none outside it.`]),
    ];
  });
}

/** Every offence of the order of a template: its keys, stages, steps, agendas, overlays and scales, as sentences that name the part. */
export function offencesOfOrder(template: TemplateShape): string[] {
  const { min, max } = template.leaders;
  const own = template.alsoOverlay;
  return [
    ...repeated(keysOf(template)).map((key) => `The key "${key}" is used twice.`),
    ...(min > max ? [`The least number of leaders, ${min}, is above the greatest, ${max}.`] : []),
    ...(own !== undefined && !template.overlays.some((overlay) => overlay.key === own) ? [`The program is also the overlay "${own}", which it does not have.`] : []),
    ...offencesOfConditions(template),
    ...template.stages.flatMap((stage) => stage.steps.flatMap((step) => offencesOfStep(step, template))),
    ...offencesOfScales(template),
  ];
}
