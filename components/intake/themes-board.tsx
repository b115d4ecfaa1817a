"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState, type DragEvent } from "react";
import { reasonOf, send } from "@/components/sessions/log-form";
import { Icon } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import { Toast } from "@/components/ui/toast";
import { PassageCard } from "./passage-card";
import { ThemeForm } from "./theme-form";
import type { ShownPassage, ShownTheme, ThemeWords } from "./theme-words";

type Props = { url: string; /** The page on which feedback items are begun. */ feedback: string; themes: readonly ShownTheme[]; passages: readonly ShownPassage[]; newId: string; words: ThemeWords };
type Said = { key: number; words: string; undo?: (() => void) | undefined };

const checkLook = { open: { tone: "plain", icon: "circle" }, guessable: { tone: "need", icon: "triangle-alert" }, safe: { tone: "done", icon: "circle-check" } } as const;

/** Passages grouped into themes: dragged, or moved by each one's menu. What moved is shown at once, said aloud, and put back when
 *  the server did not take it. */
export function ThemesBoard({ url, feedback, themes, passages, newId, words }: Props) {
  const router = useRouter();
  const [placed, setPlaced] = useState<Readonly<Record<string, string | null>>>({});
  const [picked, setPicked] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [fresh, setFresh] = useState(newId);
  const [said, setSaid] = useState<Said | null>(null);
  const [focus, setFocus] = useState<{ on: string } | null>(null);
  // What moved is another element by now, so that the focus goes after it.
  useEffect(() => { if (focus) document.getElementById(focus.on)?.focus(); }, [focus]);

  const say = (text: string, undo?: () => void) => setSaid((before) => ({ key: (before?.key ?? 0) + 1, words: text, undo }));
  const standsAt = (passage: ShownPassage): string | null => { const place = placed[passage.id]; return place === undefined ? passage.themeId : place; };
  const move = async (id: string, themeId: string | null) => {
    const passage = passages.find((each) => each.id === id);
    if (!passage || standsAt(passage) === themeId) return;
    setPlaced((before) => ({ ...before, [id]: themeId }));
    setFocus({ on: `of-${id}` });
    const answer = await send(`${url}/group`, { excerptId: id, themeId: themeId ?? "" });
    if (answer.ok) say(themeId ? words.moved.replace("{theme}", themes.find((theme) => theme.id === themeId)?.words ?? "") : words.movedLoose);
    else { setPlaced(({ [id]: _, ...rest }) => rest); say(reasonOf(answer, words.offline)); }
    router.refresh();
  };
  const dissolve = async (id: string, back = false) => {
    const answer = await send(`${url}/dissolve`, { id, back });
    if (!answer.ok) { say(reasonOf(answer, words.offline)); return; }
    setPlaced({});
    if (back) setSaid(null);
    else say(words.dissolved, () => void dissolve(id, true));
    router.refresh();
  };
  const target = (place: string) => ({
    className: over === place ? "drop over" : "drop",
    onDragOver: (event: DragEvent) => { if (!picked) return; event.preventDefault(); setOver(place); },
    onDragLeave: (event: DragEvent<HTMLElement>) => { if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(null); },
    onDrop: (event: DragEvent) => { event.preventDefault(); setOver(null); setPicked(null); if (picked) void move(picked, place || null); },
  });
  const cards = (themeId: string | null) => passages.filter((passage) => standsAt(passage) === themeId)
    .map((passage) => <PassageCard key={passage.id} passage={{ ...passage, themeId }} themes={themes} words={words} url={url} onMove={(id, to) => { void move(id, to); }} onPick={setPicked} />);
  const loose = cards(null);

  return (
    <div className="themes">
      <section aria-labelledby="loose" {...target("")}>
        <div className="bh"><h2 id="loose">{words.loose}</h2><span className="sub num">{loose.length}</span></div>
        <p className="sub pt-4">{passages.length === 0 ? words.looseEmpty : words.how}</p>
        {loose.length > 0 ? <ul className="cards">{loose}</ul> : passages.length > 0 && <p className="said mt-4">{words.looseNone}</p>}
      </section>
      <div className="stack">
        {themes.length === 0 && <div className="empty"><p className="said l">{words.none}</p><p className="lede">{words.noneWhy}</p></div>}
        {themes.map((theme) => {
          const own = cards(theme.id);
          return (
            <section key={theme.id} aria-labelledby={`theme-${theme.id}`} {...target(theme.id)}>
              <h2 id={`theme-${theme.id}`} className="said l">{theme.words}</h2>
              <div className="theme-meta">
                <span>{words.segments[theme.segment]}</span>
                <b className="num">{theme.sources}</b>
                <Status {...checkLook[theme.check]}>{words.checks[theme.check]}</Status>
              </div>
              <p className="cap mt-1">{theme.told}{theme.others && ` ${theme.others}`}</p>
              {own.length > 0 ? <ul className="cards">{own}</ul> : <p className="sub mt-4">{words.empty}</p>}
              <div className="theme-acts">
                <details key={theme.revision}>
                  <summary className="btn"><Icon name="pencil" size={16} />{words.edit}</summary>
                  <ThemeForm theme={theme} id={theme.id} url={url} words={words} onDone={() => { say(words.saved); router.refresh(); }} />
                </details>
                <Link className="btn" href={`${feedback}?theme=${theme.id}#new`} aria-label={words.toItemLabel.replace("{words}", theme.words)}>{words.toItem}</Link>
                <form method="post" action={`${url}/dissolve`} onSubmit={(event) => { event.preventDefault(); void dissolve(theme.id); }}>
                  <input type="hidden" name="id" value={theme.id} />
                  <button type="submit" className="btn quiet" aria-label={words.dissolveLabel.replace("{words}", theme.words)}>{words.dissolve}</button>
                </form>
              </div>
            </section>
          );
        })}
        <section aria-labelledby="new-theme">
          <div className="bh"><h2 id="new-theme">{words.new}</h2></div>
          <ThemeForm key={fresh} id={fresh} url={url} words={words} onDone={() => { const next = crypto.randomUUID(); setFresh(next); setFocus({ on: `words-${next}` }); say(words.added); router.refresh(); }} />
        </section>
      </div>
      {said && <Toast key={said.key} onGone={() => setSaid(null)} undo={said.undo && <button type="button" onClick={said.undo}>{words.undo}</button>}>{said.words}</Toast>}
    </div>
  );
}
