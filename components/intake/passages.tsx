"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { reasonOf, send, type Answered } from "@/components/sessions/log-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Toast } from "@/components/ui/toast";
import type { Excerpt } from "@/lib/intake/queries/intake-record";
import { excerptTags } from "@/lib/intake/rules";
import type { PassageWords } from "./passage-words";

type Props = { sessionId: string; newId: string; mayQuote: boolean; excerpts: readonly Excerpt[]; words: PassageWords };
type Fresh = { words: string; tag: string; verbatim: boolean };

/** What is selected in the field that a button belongs to. */
function selected(field: string): string {
  const area = document.getElementById(field);
  return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : "";
}

/** The passages of one intake, and the dialog that marks one: from what is selected in the notes, or typed. Without its script
 *  the form is sent in the ordinary way. */
export function Passages({ sessionId, newId, mayQuote, excerpts, words }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [id, setId] = useState(newId);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [said, setSaid] = useState<{ key: number; words: string; undo?: Fresh } | null>(null);
  const url = `/api/sessions/${sessionId}/excerpts`;
  const say = (text: string, undo?: Fresh) => setSaid((before) => ({ key: (before?.key ?? 0) + 1, words: text, ...(undo ? { undo } : {}) }));

  useEffect(() => {
    const mark = (event: MouseEvent) => {
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-mark]")?.dataset.mark : undefined;
      if (field === undefined || !text.current) return;
      text.current.value = selected(field);
      setWrong({});
      dialog.current?.showModal();
      text.current.focus();
    };
    document.addEventListener("click", mark);
    return () => document.removeEventListener("click", mark);
  }, []);

  const failed = (answer: Answered) => {
    const fields = Object.entries(answer.body.fields ?? {}).map(([name, [first = ""]]) => [name, first]);
    setWrong(fields.length > 0 ? Object.fromEntries(fields) as Record<string, string> : { words: reasonOf(answer, words.offline) });
  };
  const keep = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await send(url, Object.fromEntries(new FormData(form)));
    if (!answer.ok) { failed(answer); return; }
    dialog.current?.close();
    form.reset();
    setWrong({});
    setId(crypto.randomUUID());
    say(words.kept);
    router.refresh();
  };
  const drop = async ({ id: excerptId, words: was, tag, verbatim }: Excerpt) => {
    const answer = await send(`${url}/drop`, { id: excerptId });
    if (!answer.ok) { say(reasonOf(answer, words.offline)); return; }
    say(words.dropped, was ? { words: was, tag, verbatim } : undefined);
    router.refresh();
  };
  const back = async (fresh: Fresh) => {
    setSaid(null);
    const answer = await send(url, { id: crypto.randomUUID(), ...fresh });
    if (answer.ok) router.refresh();
    else say(reasonOf(answer, words.offline));
  };

  return (
    <>
      {excerpts.length === 0 ? <p className="said mt-4">{words.none}</p> : (
        <ul className="passages">
          {excerpts.map((excerpt) => (
            <li key={excerpt.id}>
              <p className="said">{excerpt.words ?? words.erased}</p>
              <div className="passage-meta">
                <span>{words.tags[excerpt.tag]}</span>
                {excerpt.verbatim && <span><Icon name="quote" size={16} />{excerpt.quotable ? words.quote : words.notQuotable}</span>}
                {excerpt.themeId && <span><Icon name="tags" size={16} />{words.inTheme}</span>}
                <form method="post" action={`${url}/drop`} onSubmit={(event) => { event.preventDefault(); void drop(excerpt); }}>
                  <input type="hidden" name="id" value={excerpt.id} />
                  <button type="submit" className="btn quiet small" aria-label={words.dropLabel.replace("{words}", excerpt.words ?? "")}>{words.drop}</button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4"><DialogButton dialog="passage">{words.add}</DialogButton></div>
      <dialog id="passage" ref={dialog} className="dialog" aria-labelledby="passage-title">
        <h2 id="passage-title">{words.newTitle}</h2>
        <form method="post" action={url} onSubmit={(event) => { void keep(event); }} className="stack tight mt-4" noValidate>
          <input type="hidden" name="id" value={id} />
          <div className="field">
            <label htmlFor="passage-words">{words.words}</label>
            <textarea ref={text} id="passage-words" name="words" className="in serif" rows={4} required aria-describedby="passage-words-hint passage-words-error" aria-invalid={wrong.words ? true : undefined} data-safe="" />
            <FieldNotes id="passage-words" hint={words.wordsHint} error={wrong.words} />
          </div>
          <fieldset className="field">
            <legend className="lab">{words.tag}</legend>
            <div className="radios">
              {excerptTags.map((tag) => <label key={tag} className="chk" htmlFor={`tag-${tag}`}><span className="flex mt-px"><input type="radio" id={`tag-${tag}`} name="tag" value={tag} required /></span><span>{words.tags[tag]}</span></label>)}
            </div>
            <FieldNotes id="tag" error={wrong.tag} />
          </fieldset>
          <div className="field">
            <label className="chk" htmlFor="verbatim"><input type="checkbox" className="box" id="verbatim" name="verbatim" value="yes" disabled={!mayQuote} aria-describedby={mayQuote ? undefined : "verbatim-hint"} /><span>{words.verbatim}</span></label>
            <FieldNotes id="verbatim" hint={mayQuote ? undefined : words.verbatimNo} error={wrong.verbatim} />
          </div>
          <div className="dialog-acts">
            <button type="button" className="btn" onClick={() => dialog.current?.close()}>{words.cancel}</button>
            <button type="submit" className="btn primary">{words.save}</button>
          </div>
        </form>
      </dialog>
      {said && <Toast key={said.key} onGone={() => setSaid(null)} undo={said.undo && <button type="button" onClick={() => { if (said.undo) void back(said.undo); }}>{words.undo}</button>}>{said.words}</Toast>}
    </>
  );
}
