"use client";
import { useMemo, type ReactNode } from "react";
import { useForm, type FieldErrors } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice";
import { FormErrors, type FormErrorsWords } from "@/components/ui/form-errors";
import { TextArea } from "@/components/ui/text-field";
import { launchFormId } from "./launch-form";
import { SavedState } from "./saved-state";
import type { SavingWords } from "./saving-words";
import { useSaving } from "./use-saving";

/** One question of the sponsor: the template's words, what has been typed, and the sentence when it is missing. */
export type WhyField = {
  name: string; kind: "text" | "scale" | "tick"; label: string; help: string; value: string; missing: string | null; optional?: string;
  options?: { value: string; label: string }[]; error?: string | undefined;
};

export type WhyFormProps = {
  address: string; counter: number; words: SavingWords; errorWords: FormErrorsWords;
  sections: readonly { title: string; lede?: ReactNode; aside?: ReactNode; after?: ReactNode; fields: readonly WhyField[] }[];
  /** Where a complete form goes on to. */
  next: string;
  buttons: ReactNode;
  tooLong: { limit: number; sentence: string };
};

type Answers = Record<string, string | string[] | boolean>;

/** The first screen: saved as typed like the others; on the way to the next one it says at once what is missing, and shows
 *  what the server refused beside the same fields. */
export function WhyForm({ address, counter, words, errorWords, sections, next, buttons, tooLong }: WhyFormProps) {
  const { form, state, save, onInput } = useSaving({ address, counter });
  const fields = useMemo(() => sections.flatMap((section) => section.fields), [sections]);
  const refused = useMemo((): FieldErrors<Answers> =>
    Object.fromEntries(fields.flatMap(({ name, error }) => (error ? [[name, { type: "server", message: error }]] : []))), [fields]);
  const { register, handleSubmit, formState: { errors, submitCount } } = useForm<Answers>({
    errors: refused, shouldFocusError: false, mode: "onSubmit", reValidateMode: "onChange",
    defaultValues: Object.fromEntries(fields.map(({ name, kind, value }) => [name, kind === "tick" ? value === "yes" : value])),
  });
  const said = (name: string) => errors[name]?.message;
  const wrong = fields.flatMap(({ name }) => { const message = said(name); return message ? [{ field: name, message }] : []; });
  // The banner takes the focus when its list changes, so it lists what stood when the form was last sent.
  const listed = useMemo(() => wrong, [submitCount, refused]); // eslint-disable-line react-hooks/exhaustive-deps -- see above

  const goOn = handleSubmit(async () => { if (await save()) location.assign(next); });
  return (
    <form ref={form} id={launchFormId} action={address} method="post" className="stack" autoComplete="off" noValidate onInput={onInput}
      onSubmit={(event) => {
        const pressed = event.nativeEvent.submitter;
        if (pressed instanceof HTMLButtonElement && pressed.value !== "next") return;
        void goOn(event);
      }}>
      <input type="hidden" name="step" value="why" />
      <FormErrors errors={listed} words={errorWords} />
      {sections.map(({ title, lede, aside, after, fields: asked }) => (
        <fieldset key={title} className="fs">
          <legend className="w-full"><span className="flex flex-wrap items-center justify-between gap-3"><span className="text-16 font-semibold">{title}</span>{aside}</span>{lede && <span className="sub mt-1 block">{lede}</span>}</legend>
          {asked.map((field) => <Asked key={field.name} field={field} error={said(field.name)} registered={register(field.name, {
            required: field.missing ?? false, ...(field.kind === "text" && { maxLength: { value: tooLong.limit, message: tooLong.sentence } }),
            ...(field.kind === "text" && field.missing && { validate: (text: unknown) => String(text).trim() !== "" || (field.missing ?? true) }),
          })} />)}
          {after}
        </fieldset>
      ))}
      <div className="wz-nav">{buttons}<SavedState state={state} words={words} /></div>
    </form>
  );
}

type Registered = ReturnType<ReturnType<typeof useForm<Answers>>["register"]>;

function Asked({ field: { name, kind, label, help, value, options = [], optional }, error, registered }: { field: WhyField; error: string | undefined; registered: Registered }) {
  if (kind === "scale") return <RadioGroup {...registered} legend={label} hint={help} choices={options} defaultValue={value} error={error} />;
  if (kind === "tick") return (
    <div>
      <input type="hidden" name={name} value="" />
      <Checkbox {...registered} id={name} value="yes" label={label} hint={help} error={error} defaultChecked={value === "yes"} />
    </div>
  );
  return <TextArea {...registered} label={label} hint={help} optional={optional} error={error} defaultValue={value} rows={3} serif />;
}
