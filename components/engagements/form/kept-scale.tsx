"use client";
import type { ReactNode } from "react";
import { FieldNotes } from "@/components/ui/field";
import { useKept } from "./kept-form";

/** A scale of which every point has its words, from the least at the left; nothing is chosen beforehand. On a phone the
 *  points stand one under the other, so that all words can be read. Kept when the form is refused. */
export function KeptScale({ name, legend, points, defaultValue }: { name: string; legend: ReactNode; points: readonly { value: number | string; label: string; /** Stands in the place of the value. */ mark?: string }[]; defaultValue?: string | undefined }) {
  const { values, fields, tries, suffix } = useKept();
  const id = `${name}${suffix}`;
  const chosen = tries === 0 ? defaultValue : String(values[name] ?? "");
  return (
    <fieldset className="field" aria-describedby={fields[name] ? `${id}-error` : undefined}>
      <legend className="sv-q">{legend}</legend>
      <div className="scale7 worded" key={tries}>
        {points.map(({ value, label, mark }, at) => (
          <label key={value}><input type="radio" name={name} id={at === 0 ? id : `${id}-${value}`} value={value} defaultChecked={chosen === String(value)} /><b>{mark ?? value}</b><span>{label}</span></label>
        ))}
      </div>
      <FieldNotes id={id} error={fields[name]} />
    </fieldset>
  );
}
