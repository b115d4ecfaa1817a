import { Checkbox } from "@/components/ui/checkbox";
import { Segmented } from "@/components/ui/choice";
import { FieldNotes } from "@/components/ui/field";
import { firstName } from "@/components/home/reader";
import type { GuideField } from "@/lib/programs/input";
import type { LeaderOfItems } from "@/lib/feedback/queries/preparing";
import { directions, segments, type Direction, type Segment } from "@/lib/feedback/rules";
import { promptOf } from "@/lib/feedback/rules/preparing";
import { words, type Locale } from "@/lib/platform/i18n";

export type ChoicesProps = {
  leaders: readonly LeaderOfItems[];
  fields: Readonly<Record<string, GuideField>>;
  chosen: { segment?: Segment | undefined; direction?: Direction | undefined; about: readonly string[] };
  locale: Locale;
};

/** Which way an item points, where it belongs and whom it speaks to. */
export function Choices({ leaders, fields, chosen, locale }: ChoicesProps) {
  const t = words("feedback", locale);
  const help = (name: keyof typeof promptOf) => fields[promptOf[name]]?.help;
  return (
    <div className="grid gap-5">
      <Segmented legend={t("begin.direction")} name="direction" required defaultValue={chosen.direction} hint={help("direction")} choices={directions.map((value) => ({ value, label: t(`begin.${value}`) }))} />
      <Segmented legend={t("begin.segment")} name="segment" required defaultValue={chosen.segment} hint={help("segment")} choices={segments.map((value) => ({ value, label: t(`segment.${value}`) }))} />
      <fieldset className="field" id="choices" aria-describedby="about-hint">
        <legend className="lab">{t("begin.about")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {leaders.map(({ id, name }) => <Checkbox key={id} name="about" value={id} label={firstName(name)} defaultChecked={chosen.about.includes(id)} />)}
        </div>
        <FieldNotes id="about" hint={help("about")} />
      </fieldset>
    </div>
  );
}
