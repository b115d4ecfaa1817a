import type { ComponentProps } from "react";
import { describedBy, Field, type FieldShape } from "./field";

type Named = { name: string };

export type TextFieldProps = FieldShape & Named & Omit<ComponentProps<"input">, "name">;

/** One line of text. `id` is `name` unless given; `{...register("name")}` of react-hook-form spreads in as it is. */
export function TextField({ label, hint, error, optional, aside, className, ...input }: TextFieldProps) {
  const id = input.id ?? input.name;
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      <input type="text" {...input} {...describedBy(id, { hint, error })} className={className ? `in ${className}` : "in"} />
    </Field>
  );
}

export type TextAreaProps = FieldShape & Named & Omit<ComponentProps<"textarea">, "name"> & {
  /** Serif, for words that a person will read as somebody's. */
  serif?: boolean;
  /** The height of an editor, 320 px. */
  tall?: boolean;
};

/** Several lines; it grows with what is typed. */
export function TextArea({ label, hint, error, optional, aside, serif, tall, className, ...area }: TextAreaProps) {
  const id = area.id ?? area.name;
  const look = ["in", serif && "serif", tall && "tall", className].filter(Boolean).join(" ");
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      <textarea rows={4} {...area} {...describedBy(id, { hint, error })} className={look} />
    </Field>
  );
}

/** A calendar day, `YYYY-MM-DD`, by the browser's own picker. */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField {...props} type="date" />;
}

/** A wall-clock time, `HH:MM`, by the browser's own picker. Say the zone in the hint. */
export function TimeField(props: Omit<TextFieldProps, "type">) {
  return <TextField {...props} type="time" />;
}
