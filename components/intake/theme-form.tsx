"use client";
import { useState, type SubmitEvent } from "react";
import { reasonOf, send } from "@/components/sessions/log-form";
import { FieldNotes } from "@/components/ui/field";
import { segments } from "@/lib/engagements/rules/segments";
import type { ShownTheme, ThemeWords } from "./theme-words";

type Props = {
  /** None for a new one. */
  theme?: ShownTheme; id: string; url: string; words: ThemeWords;
  onDone: () => void;
};

/** Words a theme: the sentence, its segment, and whether a source could be guessed. When somebody changed it meanwhile, both
 *  versions are in sight before anything is replaced. */
export function ThemeForm({ theme, id, url, words, onDone }: Props) {
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [revision, setRevision] = useState(theme?.revision ?? 0);
  const [busy, setBusy] = useState(false);
  const keep = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const answer = await send(url, Object.fromEntries(new FormData(form)));
    setBusy(false);
    if (answer.ok) { setWrong({}); if (!theme) form.reset(); onDone(); return; }
    const theirs = (answer.body.details as { theirs?: { words: string; revision: number } } | undefined)?.theirs;
    if (theirs) { setRevision(theirs.revision); setWrong({ words: words.theirs.replace("{words}", theirs.words) }); return; }
    const fields = Object.entries(answer.body.fields ?? {}).map(([name, [first = ""]]) => [name, first] as const);
    setWrong(fields.length > 0 ? Object.fromEntries(fields) : { words: reasonOf(answer, words.offline) });
  };
  const radio = (name: "segment" | "guessable", value: string, label: string, checked: boolean) => (
    <label key={value} htmlFor={`${name}-${value}-${id}`}><input type="radio" id={`${name}-${value}-${id}`} name={name} value={value} defaultChecked={checked} />{label}</label>
  );
  return (
    <form method="post" action={url} onSubmit={(event) => { void keep(event); }} className="theme-form" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <div className="field">
        <label htmlFor={`words-${id}`}>{words.words}</label>
        <textarea id={`words-${id}`} name="words" className="in serif" rows={2} defaultValue={theme?.words} required aria-invalid={wrong.words ? true : undefined} aria-describedby={`words-${id}-hint words-${id}-error`} />
        <FieldNotes id={`words-${id}`} hint={words.wordsHint} error={wrong.words} />
      </div>
      <div className="theme-choices">
        <fieldset className="field">
          <legend className="lab">{words.segment}</legend>
          <div className="seg">{segments.map((segment) => radio("segment", segment, words.segments[segment], theme?.segment === segment))}</div>
          <FieldNotes id={`segment-${id}`} hint={words.segmentHint} error={wrong.segment} />
        </fieldset>
        <fieldset className="field">
          <legend className="lab">{words.check}</legend>
          <div className="seg">{radio("guessable", "yes", words.checkYes, theme?.check === "guessable")}{radio("guessable", "no", words.checkNo, theme?.check === "safe")}</div>
          <FieldNotes id={`guessable-${id}`} hint={words.checkHint} error={wrong.guessable} />
        </fieldset>
      </div>
      <div><button type="submit" className={theme ? "btn" : "btn primary"} aria-disabled={busy || undefined}>{theme ? words.save : words.add}</button></div>
    </form>
  );
}
