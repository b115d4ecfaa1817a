"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PersonPicker } from "./person-picker";
import type { Picked, PickerWords } from "./picked";

export type LeadersFieldProps = {
  leaders: readonly Picked[];
  /** "First leader" and so on, one for each that can be named. */
  labels: readonly string[];
  /** Sentences by row. */
  errors: readonly (string | undefined)[];
  words: PickerWords;
  add: string;
  least: number;
};

/** Two to four leaders. Without script the button sends the form, and it comes back with one row more. */
export function LeadersField({ leaders, labels, errors, words, add, least }: LeadersFieldProps) {
  const [rows, setRows] = useState(Math.max(least, leaders.length));
  const empty: Picked = { personId: "", typed: "", place: "" };
  return (
    <>
      {labels.slice(0, rows).map((label, row) => (
        <PersonPicker key={label} id={`leader-${row}`} name="leader" idName="leaderId" label={label} words={words} value={leaders[row] ?? empty} error={errors[row]} />
      ))}
      {rows < labels.length && (
        <div><Button kind="quiet" className="flush" icon="plus" type="submit" name="go" value="more" onClick={(event) => { event.preventDefault(); setRows(rows + 1); }}>{add}</Button></div>
      )}
    </>
  );
}
