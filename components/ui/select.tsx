import type { ComponentProps } from "react";
import { describedBy, Field, type FieldShape } from "./field";
import { Icon } from "./icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectControlProps = ComponentProps<"select"> & { options: readonly SelectOption[]; placeholder?: string };

/** The bare list, for filters and places that carry their own label (`aria-label`). */
export function SelectControl({ options, placeholder, className, ...select }: SelectControlProps) {
  return (
    <span className="sel">
      <select {...select} className={className ? `in ${className}` : "in"}>
        {placeholder != null && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>{label}</option>
        ))}
      </select>
      <Icon name="chevron-down" size={16} />
    </span>
  );
}

export type SelectProps = FieldShape & SelectControlProps & { name: string };

/** A native choice of one from a list. `placeholder` adds an empty first choice; nothing is chosen for the reader. */
export function Select({ label, hint, error, optional, aside, ...select }: SelectProps) {
  const id = select.id ?? select.name;
  return (
    <Field {...{ id, label, hint, error, optional, aside }}>
      <SelectControl {...select} {...describedBy(id, { hint, error })} />
    </Field>
  );
}
