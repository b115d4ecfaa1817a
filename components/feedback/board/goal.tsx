"use client";
import { boardFields } from "@/lib/feedback/rules/board";
import { useLive } from "./board-live";
import { PromptTexts } from "./texts";

/** The shared goal: written together at its point of the day, read at any other. */
export function Goal({ editable, className, large = false }: { editable: boolean; className: string; large?: boolean }) {
  const { view: { fields, goal, phase }, words } = useLive();
  const own = fields.filter(({ key }) => key === boardFields.goal);
  const open = editable && phase === "open";
  if (!open && !goal && !large) return null;
  return (
    <section className={className} aria-label={words.goal.title}>
      <div className="bh"><h2>{words.goal.title}</h2><span className="sub">{words.goal.draft}</span></div>
      {open ? <div className="mt-4"><PromptTexts fields={own} /></div> : <p className="said l mt-3 whitespace-pre-line">{goal || words.goal.none}</p>}
    </section>
  );
}
