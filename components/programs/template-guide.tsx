import { AudienceBadge } from "@/components/ui/audience-badge";
import type { GuideField, ProgramTemplate } from "@/lib/programs/input";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import { words } from "@/lib/platform/i18n";

type GuideProps = { title: string; fields: readonly GuideField[]; labels: ProgramTemplate["audienceLabels"] };

/** The questions of one guide, each with who writes the answer and who reads it. Folded, so that a step is seen whole first. */
export function TemplateGuide({ title, fields, labels }: GuideProps) {
  const t = words("templates");
  return (
    <details className="mt-3">
      <summary className="cursor-pointer py-1 text-14 font-medium text-teal">{title}</summary>
      <ol className="mt-2">
        {fields.map((field) => (
          <li key={field.key} className="grid gap-2 border-b border-line py-4 last:border-b-0 md:grid-cols-[minmax(0,1fr)_auto] md:gap-x-8">
            <div className="max-w-measure">
              <p className="font-medium">{fillPlaceholders(field.label, {})}</p>
              <p className="sub mt-1">{fillPlaceholders(field.help, {})}</p>
              {field.options && <p className="sub mt-1">{field.options.join(" · ")}</p>}
              <p className="cap mt-2">{[t("one.writtenBy", { writer: t(`roles.${field.by}`) }), field.required && t("one.required")].filter(Boolean).join(" · ")}</p>
            </div>
            <div><AudienceBadge audience={field.audience} label={labels?.[field.audience] ?? t(`audiences.${field.audience}`)} /></div>
          </li>
        ))}
      </ol>
    </details>
  );
}
