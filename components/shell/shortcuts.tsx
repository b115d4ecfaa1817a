"use client";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

const stored = "shortcuts";
const chosen = "shortcuts-chosen";

/** Whether a key was meant for a text the reader is writing. */
const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isOn = () => localStorage.getItem(stored) !== "off";
const subscribe = (changed: () => void) => {
  addEventListener(chosen, changed);
  return () => removeEventListener(chosen, changed);
};

function choose(wanted: boolean) {
  localStorage.setItem(stored, wanted ? "on" : "off");
  dispatchEvent(new Event(chosen));
}

/** Single keys: `/` goes to the search box, `g` then `h` home. Anyone can turn them off, on this device. */
export function Shortcuts({ label, searchBox }: { label: string; searchBox: string }) {
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  const router = useRouter();
  useEffect(() => {
    if (!on) return;
    let before = "";
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
      if (event.key === "/") {
        const box = document.getElementById(searchBox);
        if (box?.checkVisibility()) box.focus();
        else router.push("/search");
        event.preventDefault();
      }
      if (before === "g" && event.key === "h") router.push("/home");
      before = event.key;
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, searchBox, router]);
  return (
    <label className="chk">
      <input type="checkbox" className="box" checked={on} onChange={(event) => choose(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
