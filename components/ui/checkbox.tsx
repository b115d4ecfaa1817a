import type { ComponentProps, ReactNode } from "react";
import { FieldNotes } from "./field";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "name"> & { name: string; label: ReactNode; hint?: ReactNode; error?: string | undefined };

/** One tick with its sentence. `id` is `name`, or `name-value` where several share a name. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = input.id ?? (input.value === undefined ? input.name : `${input.name}-${String(input.value)}`);
  const described = [hint != null && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label className="chk" htmlFor={id}>
        <input type="checkbox" {...input} id={id} className="box" aria-invalid={error ? true : undefined} aria-describedby={described} />
        <span>
          {label}
          {hint != null && <span className="hint" id={`${id}-hint`}>{hint}</span>}
        </span>
      </label>
      <FieldNotes id={id} error={error} />
    </div>
  );
}
