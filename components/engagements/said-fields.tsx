import type { Entry } from "@/lib/engagements/queries/entries";
import { pointsOf } from "@/lib/engagements/rules/answers";
import type { GuideField } from "@/lib/programs/input";

/** What somebody wrote into prompts of a guide, under each prompt's own question; unanswered ones are left out. */
export function SaidFields({ fields, entries, sideId = null }: { fields: readonly GuideField[]; entries: readonly Entry[]; sideId?: string | null }) {
  const said = fields.flatMap((field) => {
    const words = entries.find((entry) => entry.fieldKey === field.key && entry.sideId === sideId)?.words;
    return words ? [{ field, words }] : [];
  });
  return (
    <dl className="grid gap-5 mt-4">
      {said.map(({ field, words }) => (
        <div key={field.key}>
          <dt className="sub">{field.label}</dt>
          <dd className="said mt-1 whitespace-pre-line max-w-measure">
            {field.type === "list" ? <ul className="grid gap-1">{pointsOf(words).map((point) => <li key={point}>{point}</li>)}</ul> : words}
          </dd>
        </div>
      ))}
    </dl>
  );
}
