import { AudienceBadge } from "@/components/ui/audience-badge";
import type { Audience } from "@/lib/audit/rules";
import type { GuideField } from "@/lib/programs/input";
import { KeptArea, KeptCheck, KeptChoice, KeptField } from "./kept-fields";

/** Words that a prompt needs beside its own: for a yes and a no, and after a label that may stay empty. */
export type PromptWords = { yes: string; no: string; optional: string; onePerLine: string };

/** One prompt of a guide as a field of a form, under the name "answers.key". `badge` says who reads the answer, in names.
 *  `tick` turns a question that only a yes can answer into a box. */
export function GuidePrompt({ field, words, badge, answer, tick }: { field: GuideField; words: PromptWords; badge?: { audience: Audience; label: string }; answer?: string | null; tick?: boolean }) {
  const name = `answers.${field.key}`;
  const aside = badge && <AudienceBadge audience={badge.audience} label={badge.label} />;
  const shared = { name, hint: field.help, optional: field.required ? undefined : words.optional };
  const before = answer ?? undefined;
  switch (field.type) {
    case "yes_no":
      return tick
        ? <KeptCheck name={name} label={field.label} hint={field.help} defaultChecked={answer === "yes"} />
        : <KeptChoice short name={name} legend={field.label} hint={field.help} defaultValue={before} choices={[{ value: "yes", label: words.yes }, { value: "no", label: words.no }]} />;
    case "single_choice":
      return <KeptChoice name={name} legend={aside ? <span className="field-h"><span>{field.label}</span>{aside}</span> : field.label} hint={field.help} defaultValue={before} choices={(field.options ?? []).map((option) => ({ value: option, label: option }))} />;
    case "date":
      return <KeptField {...shared} type="date" label={field.label} aside={aside} defaultValue={before} />;
    case "short_text":
      return <KeptField {...shared} label={field.label} aside={aside} defaultValue={before} />;
    case "list":
      return <KeptArea {...shared} hint={`${field.help} ${words.onePerLine}`} label={field.label} aside={aside} defaultValue={before} />;
    case "long_text": case "scale": case "people":
      return <KeptArea {...shared} label={field.label} aside={aside} defaultValue={before} />;
  }
}
