"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";

export type ItemOrderProps = {
  label: string;
  /** Finished sentences with places in braces. */
  words: { moved: string; notMoved: string };
  /** Rows, each an `li` with the item's id in `data-item`, the group in which it may change places in `data-group`, a grip
   *  and a form for each step. */
  children: ReactNode;
};

const rowOf = (target: EventTarget | null): HTMLLIElement | null => (target instanceof Element ? target.closest<HTMLLIElement>("li[data-item]") : null);

/** A list that is put in order: by the buttons of each row, which work without this script too, or by dragging a row by its
 *  grip. Where a row has come to stand is read aloud. */
export function ItemOrder({ label, words, children }: ItemOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const router = useRouter();
  const [said, setSaid] = useState("");
  const text = useRef(words);

  useEffect(() => {
    const rows = list.current;
    if (!rows) return;
    const stop = new AbortController();
    const on = { signal: stop.signal };
    let dragged: HTMLLIElement | null = null;
    rows.classList.add("scripted");
    const groupOf = (row: HTMLLIElement) => [...rows.querySelectorAll<HTMLLIElement>(`li[data-group="${row.dataset.group}"]`)];
    const clear = () => { for (const row of rows.querySelectorAll(".target")) row.classList.remove("target", "below"); };

    const move = async (row: HTMLLIElement, to: number): Promise<void> => {
      const of = groupOf(row).length;
      const place = Math.max(0, Math.min(of - 1, to));
      const response = await fetch(`/api/feedback/${row.dataset.item}/place`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ to: place }), signal: AbortSignal.timeout(20_000) }).catch(() => null);
      if (!response?.ok) { setSaid(text.current.notMoved); return; }
      setSaid(text.current.moved.replace("{place}", String(place + 1)).replace("{of}", String(of)));
      router.refresh();
    };

    rows.addEventListener("submit", (event) => {
      const row = rowOf(event.target);
      if (!row || !(event.submitter instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (event.submitter.getAttribute("aria-disabled") !== "true") void move(row, Number(event.submitter.value));
    }, on);
    rows.addEventListener("dragstart", (event) => {
      dragged = rowOf(event.target);
      dragged?.classList.add("dragged");
      event.dataTransfer?.setData("text/plain", dragged?.dataset.item ?? "");
    }, on);
    rows.addEventListener("dragover", (event) => {
      const row = rowOf(event.target);
      if (!dragged || !row || row.dataset.group !== dragged.dataset.group) return;
      event.preventDefault();
      clear();
      const group = groupOf(row);
      row.classList.add("target");
      row.classList.toggle("below", group.indexOf(row) > group.indexOf(dragged));
    }, on);
    rows.addEventListener("drop", (event) => {
      const row = rowOf(event.target);
      if (!dragged || !row || row.dataset.group !== dragged.dataset.group) return;
      event.preventDefault();
      void move(dragged, groupOf(row).indexOf(row));
    }, on);
    rows.addEventListener("dragend", () => { clear(); dragged?.classList.remove("dragged"); dragged = null; }, on);
    return () => { stop.abort(); rows.classList.remove("scripted"); };
  }, [router]);

  return <><ol ref={list} className="items" aria-label={label}>{children}</ol><p className="vh" role="status">{said}</p></>;
}
