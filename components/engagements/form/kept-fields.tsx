"use client";
import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "@/components/ui/checkbox";
import { RadioGroup, Segmented, type ChoiceGroupProps } from "@/components/ui/choice";
import { FieldNotes } from "@/components/ui/field";
import { Select, type SelectProps } from "@/components/ui/select";
import { TextArea, TextField, type TextAreaProps, type TextFieldProps } from "@/components/ui/text-field";
import { useKept } from "./kept-form";

/** What was sent under a name last, or the value the page began with. */
function useSent(name: string, first: unknown): string | undefined {
  const { values, tries } = useKept();
  if (tries === 0) return typeof first === "string" ? first : undefined;
  const sent = values[name];
  return sent === undefined ? "" : [sent].flat().join("\n");
}

/** Several lines, kept when the form is refused. */
export function KeptArea(props: TextAreaProps) {
  const { fields, tries, suffix } = useKept();
  return <TextArea key={tries} id={`${props.name}${suffix}`} {...props} defaultValue={useSent(props.name, props.defaultValue)} error={fields[props.name]} />;
}

/** One line, a day or a time, kept when the form is refused. */
export function KeptField(props: TextFieldProps) {
  const { fields, tries, suffix } = useKept();
  return <TextField key={tries} id={`${props.name}${suffix}`} {...props} defaultValue={useSent(props.name, props.defaultValue)} error={fields[props.name]} />;
}

/** A list to choose from, kept when the form is refused. */
export function KeptSelect(props: SelectProps) {
  const { fields, tries, suffix } = useKept();
  return <Select key={tries} id={`${props.name}${suffix}`} {...props} defaultValue={useSent(props.name, props.defaultValue)} error={fields[props.name]} />;
}

/** One tick, kept when the form is refused. */
export function KeptCheck(props: CheckboxProps) {
  const { fields, values, tries, suffix } = useKept();
  const ticked = tries === 0 ? props.defaultChecked : values[props.name] !== undefined;
  return <Checkbox key={tries} value="yes" id={`${props.name}${suffix}`} {...props} defaultChecked={ticked} error={fields[props.name]} />;
}

/** A tick that is there only once a refusal has offered it, or where it was ticked before. */
export function OfferedCheck(props: CheckboxProps) {
  const { offers, values } = useKept();
  return offers.includes(props.name) || values[props.name] !== undefined ? <KeptCheck {...props} /> : null;
}

/** Several ticks of one name under one question, kept when the form is refused. */
export function KeptTicks({ name, legend, choices, hint }: { name: string; legend: ReactNode; choices: readonly { value: string; label: ReactNode }[]; hint?: ReactNode }) {
  const { fields, values, tries, suffix } = useKept();
  const id = `${name}${suffix}`;
  const sent = [values[name] ?? []].flat();
  return (
    <fieldset className="field" aria-describedby={fields[name] ? `${id}-error` : undefined}>
      <legend className="lab">{legend}</legend>
      <div className="grid gap-3">
        {choices.map(({ value, label }, at) => <Checkbox key={`${tries}${value}`} name={name} id={at === 0 ? id : `${id}-${at}`} value={value} label={label} defaultChecked={sent.includes(value)} />)}
      </div>
      <FieldNotes id={id} hint={hint} error={fields[name]} />
    </fieldset>
  );
}

/** Answers one under the other, or (`short`) side by side, kept when the form is refused. */
export function KeptChoice({ short, ...props }: ChoiceGroupProps & { short?: boolean }) {
  const { fields, tries } = useKept();
  const group = { ...props, defaultValue: useSent(props.name, props.defaultValue), error: fields[props.name] };
  return short ? <Segmented key={tries} {...group} /> : <RadioGroup key={tries} {...group} />;
}
