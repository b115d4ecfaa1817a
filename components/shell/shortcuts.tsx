"use client";
import { useEffect, useState } from "react";

const stored = "shortcuts";

/** Whether a key was meant for a text the reader is writing. */
const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single keys: `/` goes to the search box, `g` then `h` home. Anyone can turn them off, on this device. */
export function Shortcuts({ label, searchBox }: { label: string; searchBox: string }) {
  const [on, setOn] = useState(true);
  useEffect(() => { setOn(localStorage.getItem(stored) !== "off"); }, []);
  useEffect(() => {
    if (!on) return;
    let before = "";
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
      if (event.key === "/") {
        const box = document.getElementById(searchBox);
        if (box?.checkVisibility()) box.focus();
        else location.assign("/search");
        event.preventDefault();
      }
      if (before === "g" && event.key === "h") location.assign("/home");
      before = event.key;
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, searchBox]);
  const choose = (wanted: boolean) => {
    setOn(wanted);
    localStorage.setItem(stored, wanted ? "on" : "off");
  };
  return (
    <label className="chk">
      <input type="checkbox" className="box" checked={on} onChange={(event) => choose(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
