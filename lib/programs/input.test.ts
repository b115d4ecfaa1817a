import { describe, expect, it } from "vitest";
import { programTemplateSchema, type ProgramTemplateInput } from "./input";
import { executiveCoaching } from "./templates/executive-coaching";
import { intervention } from "./templates/intervention";

type Step = ProgramTemplateInput["stages"][number]["steps"][number];

/** The sentences with which a template is refused after one thing in it was spoiled. */
function refusalsOf(spoil: (template: ProgramTemplateInput) => void, from: ProgramTemplateInput = intervention): string[] {
  const template = structuredClone(from);
  spoil(template);
  return programTemplateSchema.safeParse(template).error?.issues.map((issue) => issue.message) ?? [];
}

/** The part with that key; a test that names none is a mistake of the test. */
function keyed<Part extends { key: string }>(parts: Part[], key: string): Part {
  const found = parts.find((part) => part.key === key);
  if (!found) throw new Error(`nothing has the key ${key}`);
  return found;
}

const stage = (template: ProgramTemplateInput, key: string) => keyed(template.stages, key);
const stepsOf = (template: ProgramTemplateInput): Step[] => template.stages.flatMap((each) => each.steps);
const step = (template: ProgramTemplateInput, key: string) => keyed(stepsOf(template), key);
const agendaItem = (template: ProgramTemplateInput, key: string) => keyed(stepsOf(template).flatMap((each) => each.agenda ?? []), key);
const field = (template: ProgramTemplateInput, key: string) => keyed(stepsOf(template).flatMap((each) => [...(each.guide ?? []), ...Object.values(each.guides ?? {}).flat()]), key);

const offences: [what: string, spoil: (template: ProgramTemplateInput) => void, sentence: string][] = [
  ["a key used twice", (t) => { field(t, "iv-il-role").key = "iv-il-prep"; }, 'The key "iv-il-prep" is used twice.'],
  ["more leaders at least than at most", (t) => { t.leaders = { min: 4, max: 2 }; }, "The least number of leaders, 4, is above the greatest, 2."],
  ["a scale nobody defined", (t) => { field(t, "iv-il-ready").scale = "mood-3"; }, 'Prompt "iv-il-ready" uses the scale "mood-3", which the template does not have.'],
  ["a scale prompt without its scale", (t) => { delete field(t, "iv-il-ready").scale; }, 'Prompt "iv-il-ready" must name a scale exactly when it is answered on one.'],
  ["a scale without a word for its end", (t) => { t.scales["strain-5"] = { from: 1, to: 5, labels: { 1: "None" } }; }, 'Scale "strain-5" needs words for its first and last point, and for none outside it.'],
  ["a single choice without options", (t) => { delete field(t, "iv-suit-outcome").options; }, 'Prompt "iv-suit-outcome" must have options exactly when it is a single choice.'],
  ["a condition on a later stage", (t) => { stage(t, "iv-intakes").entry[0] = { key: "x", check: "stage_done", stage: "iv-feedback", refused: "Not yet." }; }, 'Condition "x" waits for a stage that does not come before "iv-intakes".'],
  ["a condition on its own stage", (t) => { stage(t, "iv-intakes").entry[0] = { key: "x", check: "stage_done", stage: "iv-intakes", refused: "Not yet." }; }, 'Condition "x" waits for a stage that does not come before "iv-intakes".'],
  ["a coach's note written by the sponsor", (t) => { field(t, "iv-is-why-now").by = "sponsor"; }, 'Prompt "iv-is-why-now" is coach_only, so sponsor cannot write it.'],
  ["a leader's own note written by the coach", (t) => { field(t, "iv-il-prep").by = "coach"; }, 'Prompt "iv-il-prep" is leader_only, so coach cannot write it.'],
  ["a leader's own note written by both leaders", (t) => { field(t, "iv-il-prep").by = "both_leaders"; }, 'Prompt "iv-il-prep" is leader_only, so both_leaders cannot write it.'],
  ["a coach's note about nobody in particular", (t) => { field(t, "iv-tw1-minutes").audience = "leader_and_coach"; }, 'Prompt "iv-tw1-minutes" is leader_and_coach in a step that all leaders share, so it must be written by each leader.'],
  ["a manager where nobody is one", (t) => { field(t, "iv-impact-good").by = "manager"; }, 'Prompt "iv-impact-good" is written by the manager, so the template must say what its audiences are called there.'],
  ["a rating revealed to one alone", (t) => { field(t, "iv-tw1-rating").audience = "leader_and_coach"; }, 'Prompt "iv-tw1-rating" is revealed together, so each leader writes it and the pair reads it.'],
  ["a meeting with a rhythm", (t) => { step(t, "iv-closing").cadence = { everyDays: 14, count: 6, workingDaysOnly: true }; }, 'Step "iv-closing" is no session series, so it has no cadence.'],
  ["a series without a rhythm", (t) => { delete step(t, "iv-individual").cadence; }, 'Step "iv-individual" is a session series, so it needs a cadence.'],
  ["a series with one guide", (t) => { const s = step(t, "iv-individual"); s.guide = s.guides?.first; delete s.guides; }, 'Step "iv-individual" is a session series, so it needs a guide for its first, middle and last sessions.'],
  ["a meeting with three guides", (t) => { step(t, "iv-closing").guides = step(t, "iv-threeway").guides; }, 'Step "iv-closing" is no session series, so it needs exactly one guide.'],
  ["a survey without its wave", (t) => { delete step(t, "iv-baseline").wave; }, 'Step "iv-baseline" must name a wave exactly when it is a survey wave.'],
  ["an agenda with a gap", (t) => { agendaItem(t, "iv-ag-2").startMinute = 25; }, 'Agenda item "iv-ag-2" must begin at minute 20, where the one before it ends.'],
  ["an agenda longer than the day", (t) => { step(t, "iv-feedback-day").minutes = 400; }, 'The agenda of step "iv-feedback-day" takes 450 of its 400 minutes.'],
  ["turns longer than their item", (t) => { agendaItem(t, "iv-ag-2").turns?.push({ speaker: "coach", minutes: 15 }); }, 'The turns of agenda item "iv-ag-2" take 31 of its 25 minutes.'],
  ["an overlay nobody defined", (t) => { t.overlays = []; }, 'Step "iv-inform" allows the overlay "compassion", which is not made for it.'],
  ["a placeholder nothing fills in", (t) => { field(t, "iv-il-role").label = "Hello {colleague}"; }, "Nothing fills in the placeholder {colleague}."],
  ["a placeholder in doubled braces", (t) => { field(t, "iv-il-role").label = "Hello {{leader}}"; }, "Placeholders stand in single braces."],
];

describe("a template is refused, with the sentence that says why, for", () => {
  it.each(offences)("%s", (_what, spoil, sentence) => {
    expect(refusalsOf(spoil)).toContain(sentence);
  });

  it("a key that nobody knows, at any depth", () => {
    const spoiled = { ...intervention, stages: intervention.stages.map((stage) => ({ ...stage, steps: stage.steps.map((each) => ({ ...each, colour: "red" })) })) };
    expect(programTemplateSchema.safeParse(spoiled).error?.issues[0]?.message).toBe('Unrecognized key: "colour"');
  });

  it("a condition that the engine does not know", () => {
    const [first, ...rest] = intervention.stages;
    const spoiled = { ...intervention, stages: [{ ...first, exit: [{ key: "x", check: "moon_is_full", refused: "Wait." }] }, ...rest] };
    expect(programTemplateSchema.safeParse(spoiled).success).toBe(false);
  });

  it("an answer for the directory, which holds no answers", () => {
    const spoiled = JSON.stringify(intervention).replace('"audience":"alliance"', '"audience":"directory"');
    expect(programTemplateSchema.safeParse(JSON.parse(spoiled)).success).toBe(false);
  });

  it("a text for both leaders where there is one", () => {
    expect(refusalsOf((t) => { field(t, "ec-aw-goals").by = "both_leaders"; }, executiveCoaching)).toContain('Prompt "ec-aw-goals" needs two leaders, and the template allows one.');
  });
});
