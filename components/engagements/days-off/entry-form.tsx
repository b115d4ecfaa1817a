import { Button, LinkButton } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/facts";
import { FormErrors } from "@/components/ui/form-errors";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { DateField, TextField } from "@/components/ui/text-field";
import { daysOffLimits } from "@/lib/engagements/rules/days-off";
import { words, type Locale } from "@/lib/platform/i18n";
import type { DaysOffPage } from "@/lib/stages/queries/days-off-page";
import { daysOf, whoseOf } from "./words";

/** The form as it was last sent and refused: what was typed, the reason, and what is wrong by field, in keys of `daysOff.errors`. */
export type RefusedDaysOff = { typed: Readonly<Record<string, string>>; problem: string | null; fields: Readonly<Record<string, string>> };

type FormProps = { data: DaysOffPage; locale: Locale; /** The entry to change, or null for a new one under `newId`. */ changes: string | null; newId: string; refused: RefusedDaysOff | null };

const fieldNames = ["from", "to", "label", "partyId"] as const;
type FieldName = (typeof fieldNames)[number];
type ErrorKey = keyof typeof import("@/lib/platform/messages/en/engagements.json")["daysOff"]["errors"];

/** Keeps more days free, or changes some that are kept. Refused, everything typed still stands, beside what another wrote. */
export function EntryForm({ data: { engagement, entries, whose, today }, locale, changes, newId, refused }: FormProps) {
  const t = words("engagements", locale);
  const path = `/engagements/${engagement.id}/days-off`;
  const id = refused?.typed.id ?? changes ?? newId;
  const entry = entries.find((one) => one.id === id);
  const isStale = refused !== null && entry !== undefined && String(entry.revision) !== refused.typed.revision;
  const typed: Readonly<Partial<Record<string, string>>> = refused?.typed ?? (entry ? { from: entry.from, to: entry.to === entry.from ? "" : entry.to, label: entry.label, partyId: entry.partyId ?? "" } : {});
  const errorOf = (name: FieldName) => { const key = refused?.fields[name]; return key === undefined ? undefined : t(`daysOff.errors.${key as ErrorKey}`); };
  const errors = fieldNames.flatMap((name) => { const message = errorOf(name); return message ? [{ field: name, message }] : []; });
  const field = (name: FieldName) => ({ name, defaultValue: typed[name] ?? "", error: errorOf(name) });
  return (
    <Section title={t(entry ? "daysOff.changing" : "daysOff.add")} id="days-off-form">
      <form className="stack form mt-6" method="post" action={`${path}/save`}>
        {refused && <FormErrors words={formErrorsWords()} errors={errors.length > 0 ? errors : [{ field: "", message: refused.problem ?? "" }]} />}
        {isStale && (
          <Section title={t("daysOff.theirs")}>
            <KeyValue className="pt-4" facts={[{ key: t("daysOff.list"), value: daysOf(entry, today, locale) }, { key: t("daysOff.label"), value: entry.label }, { key: t("daysOff.whose"), value: whoseOf(entry, engagement, locale) }]} />
          </Section>
        )}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={entry?.revision ?? 0} />
        <div className="pair2">
          <DateField {...field("from")} label={t("daysOff.first")} required />
          <DateField {...field("to")} label={t("daysOff.last")} hint={t("daysOff.lastHint")} optional={t("form.optional")} />
        </div>
        <TextField {...field("label")} label={t("daysOff.label")} hint={t("daysOff.labelHint")} optional={t("form.optional")} maxLength={daysOffLimits.label * 2} autoComplete="off" />
        <Select {...field("partyId")} label={t("daysOff.whose")} options={[{ value: "", label: t("daysOff.everybody") }, ...whose.map((party) => ({ value: party.id, label: party.name }))]} />
        <div className="btns">
          <Button type="submit" kind="primary">{t(isStale ? "daysOff.keepMine" : entry ? "daysOff.saveChange" : "daysOff.save")}</Button>
          {(entry ?? refused) && <LinkButton kind="quiet" href={path}>{t(isStale ? "daysOff.takeTheirs" : "daysOff.cancel")}</LinkButton>}
        </div>
      </form>
    </Section>
  );
}
