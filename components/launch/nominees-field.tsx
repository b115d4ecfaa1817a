"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, type SelectOption } from "@/components/ui/select";
import { PersonPicker } from "./person-picker";
import type { Picked, PickerWords } from "./picked";

export type NomineesFieldProps = {
  nominees: readonly (Picked & { kind: string })[];
  kinds: readonly SelectOption[];
  /** "Person {number}" and how they stand to the leaders. */
  label: string; kindLabel: string; add: string;
  errors: readonly (string | undefined)[];
  words: PickerWords;
  most: number;
};

/** Those who could be asked for an interview, and how each stands to the leaders. An emptied row is none. */
export function NomineesField({ nominees, kinds, label, kindLabel, add, errors, words, most }: NomineesFieldProps) {
  const [rows, setRows] = useState(Math.max(1, nominees.length));
  return (
    <>
      {Array.from({ length: rows }, (_, row) => {
        const { kind = kinds[0]?.value, ...value } = nominees[row] ?? { personId: "", typed: "", place: "" } as Picked & { kind?: string };
        const number = String(row + 1);
        return (
          <div key={row} className="nominee">
            <PersonPicker id={`nominee-${row}`} name="nominee" idName="nomineeId" label={label.replace("{number}", number)} words={words} value={value} error={errors[row]} />
            <Select id={`nominee-kind-${row}`} name="nomineeKind" label={<>{kindLabel}<span className="vh"> {number}</span></>} options={kinds} defaultValue={kind} />
          </div>
        );
      })}
      {rows < most && (
        <div><Button kind="quiet" className="flush" icon="plus" type="submit" name="go" value="more" onClick={(event) => { event.preventDefault(); setRows(rows + 1); }}>{add}</Button></div>
      )}
    </>
  );
}
