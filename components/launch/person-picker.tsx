"use client";
import { useEffect, useId, useRef, useState } from "react";
import { describedBy, Field, type FieldShape } from "@/components/ui/field";
import { Avatar } from "@/components/ui/person";
import { findPeople, type Found, type Picked, type PickerWords } from "./picked";

export type PersonPickerProps = FieldShape & {
  /** The id of the text box; `name` and `idName` are what the form sends: the text, and the person once chosen. */
  id: string; name: string; idName: string;
  value: Picked;
  words: PickerWords;
  onPick?: (picked: Picked) => void;
};

/** How long nobody types before people are looked up. */
const pauseMs = 150;

/** A text box that finds people as their name is typed. Without script it takes a full name, and the server finds whom it means. */
export function PersonPicker({ id, name, idName, value, words, onPick, ...field }: PersonPickerProps) {
  const [picked, setPicked] = useState(value);
  const [found, setFound] = useState<Found[] | null>(null);
  const [active, setActive] = useState(0);
  const chosen = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController>(undefined);
  const list = useId();
  useEffect(() => () => asked.current?.abort(), []);

  const change = (next: Picked) => { setPicked(next); onPick?.(next); };
  // A choice changes a hidden field, of which the form hears nothing by itself.
  useEffect(() => { chosen.current?.dispatchEvent(new Event("input", { bubbles: true })); }, [picked.personId]);

  const type = (typed: string) => {
    change({ personId: "", typed, place: "" });
    asked.current?.abort();
    if (typed.trim() === "") { setFound(null); return; }
    const controller = (asked.current = new AbortController());
    setTimeout(() => {
      if (controller.signal.aborted) return;
      void findPeople(typed.trim(), controller.signal).then((people) => { if (!controller.signal.aborted) { setFound(people); setActive(0); } });
    }, pauseMs);
  };
  const pick = ({ id: personId, name: typed, place }: Found) => { asked.current?.abort(); setFound(null); change({ personId, typed, place }); };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!found || found.length === 0) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + found.length) % found.length);
    else if (event.key === "Enter") { const person = found[active]; if (person) pick(person); }
    else if (event.key === "Escape") setFound(null);
    else return;
    event.preventDefault();
  };

  const open = found !== null && found.length > 0;
  return (
    <Field id={id} {...field}>
      <div className="pick" data-chosen={picked.personId ? "" : undefined}>
        {picked.personId && <Avatar name={picked.typed} size="s" />}
        <input {...describedBy(id, field)} type="text" name={name} className="in" value={picked.typed} placeholder={words.placeholder} autoComplete="off" maxLength={200}
          role="combobox" aria-autocomplete="list" aria-expanded={open} aria-controls={list} aria-activedescendant={open ? `${list}-${active}` : undefined}
          onChange={(event) => type(event.target.value)} onKeyDown={onKeyDown} onBlur={() => setFound(null)} />
        {picked.personId && picked.place && <span className="rl">{picked.place}</span>}
        <input type="hidden" ref={chosen} name={idName} value={picked.personId} readOnly />
        <ul role="listbox" id={list} aria-label={typeof field.label === "string" ? field.label : undefined} hidden={!open}>
          {(found ?? []).map((person, index) => (
            // The box keeps the focus, so that a click on a name is not a blur that closes the list first.
            <li key={person.id} id={`${list}-${index}`} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(person)}>
              <Avatar name={person.name} size="s" />
              <span><span className="nm">{person.name}</span><span className="rl">{person.place}</span></span>
            </li>
          ))}
        </ul>
        <span role="status" className={found?.length === 0 ? "hint" : "vh"}>{found === null ? "" : found.length === 0 ? words.none : words.found.replace("{count}", String(found.length))}</span>
      </div>
    </Field>
  );
}
