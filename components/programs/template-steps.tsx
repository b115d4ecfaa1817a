import { KeyValue } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { ProgramTemplate, TemplateStage, TemplateStep } from "@/lib/programs/input";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import { words } from "@/lib/platform/i18n";
import { TemplateGuide } from "./template-guide";

/** One stage of a program: why it exists, what must be true before and after, and its steps. */
export function TemplateStageSection({ stage, template }: { stage: TemplateStage; template: ProgramTemplate }) {
  const t = words("templates");
  return (
    <Section id={stage.key} title={stage.title} aside={t("one.steps", { count: stage.steps.length })}>
      <p className="why mt-4">{stage.purpose}</p>
      <ol className="grid gap-8">
        {stage.steps.map((step) => <li key={step.key}><Step step={step} template={template} /></li>)}
      </ol>
    </Section>
  );
}

/** Words that stand at the beginning of a line. */
const Begun = ({ text }: { text: string }) => <span className="inline-block first-letter:uppercase">{text}</span>;

function Step({ step, template }: { step: TemplateStep; template: ProgramTemplate }) {
  const t = words("templates");
  const attends = step.attends.map((role) => t(`roles.${role}`)).join(", ");
  const rhythm = step.cadence && t("one.every", { days: step.cadence.everyDays });
  const when = [t("one.fromDay", { day: step.offsetDays }), rhythm, t("one.minutes", { minutes: step.minutes })].filter(Boolean).join(", ");
  const series = step.guides && ([["guideFirst", step.guides.first], ["guideMiddle", step.guides.middle], ["guideLast", step.guides.last]] as const);
  const labels = template.audienceLabels;
  return (
    <article>
      <h3 className="font-semibold">{fillPlaceholders(step.title, {})}</h3>
      <p className="cap mt-1">{[t(`kinds.${step.kind}`), step.optional && t("one.optional")].filter(Boolean).join(" · ")}</p>
      <KeyValue className="mt-3" facts={[
        { key: t("one.attends"), value: <Begun text={attends} /> }, { key: t("one.when"), value: <Begun text={when} /> }, { key: t("one.done"), value: fillPlaceholders(step.doneWhen, {}) },
      ]} />
      {step.guide && <TemplateGuide title={t("one.guide", { count: step.guide.length })} fields={step.guide} labels={labels} />}
      {series?.map(([name, fields]) => <TemplateGuide key={name} title={t(`one.${name}`, { count: fields.length })} fields={fields} labels={labels} />)}
    </article>
  );
}
