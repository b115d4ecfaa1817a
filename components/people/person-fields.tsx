import { FormErrors } from "@/components/ui/form-errors";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { TextField } from "@/components/ui/text-field";
import { personLimits } from "@/lib/people/rules";
import { words } from "@/lib/platform/i18n";

/** A form as it was last sent or as it begins: what stands in each field, and the keys of sentences for what is wrong. */
export type PersonForm = { typed: Readonly<Record<string, string>>; problem: string | null; fields: Readonly<Record<string, string>> };

type FieldKey = `fields.${keyof typeof import("@/lib/platform/messages/en/people.json")["fields"]}`;

/** The sentence for a key that a refused form brought back. */
const sentence = (key: string | undefined): string | undefined => (key?.startsWith("fields.") ? words("people")(key as FieldKey) : key);

/** What is to be put right, at the head of the form: each field's sentence, or the reason as a whole. */
export function PersonProblems({ form: { problem, fields } }: { form: PersonForm }) {
  const errors = Object.entries(fields).map(([field, key]) => ({ field, message: sentence(key) ?? key }));
  return <FormErrors words={formErrorsWords()} errors={errors.length === 0 && problem ? [{ field: "", message: problem }] : errors} />;
}

/** The fields that describe a person. The address is asked for once, when somebody is added. */
export function PersonFields({ form: { typed, fields }, email }: { form: PersonForm; email: boolean }) {
  const t = words("people");
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: sentence(fields[name]), autoComplete: "off" });
  return (
    <>
      <TextField {...field("name")} label={t("form.name")} maxLength={personLimits.name * 2} required />
      {email && <TextField {...field("email")} type="email" inputMode="email" label={t("form.email")} required />}
      <TextField {...field("title")} label={t("form.title")} hint={t("form.titleHint")} optional={t("form.optional")} maxLength={personLimits.title * 2} />
      <TextField {...field("managerEmail")} type="email" inputMode="email" label={t("form.managerEmail")} hint={t("form.managerHint")} optional={t("form.optional")} />
      <div className="pair2">
        <TextField {...field("zone")} label={t("form.zone")} hint={t("form.zoneHint")} required />
        <TextField {...field("language")} label={t("form.language")} hint={t("form.languageHint")} required />
      </div>
    </>
  );
}
