"use client";
import { useState } from "react";
import { useLive } from "./board-live";
import { fill } from "./fill";
import type { AgreedView } from "./view/types";

/** Items shown of a long list before the rest is asked for. */
const shownAtFirst = 4;

function Closed({ item }: { item: AgreedView }) {
  const { words } = useLive();
  return (
    <li className={item.isNew ? "new" : undefined}>
      {item.sentences.map(({ words: text, by }) => <p key={text + (by ?? "")} className="said whitespace-pre-line">{text}{by && item.sentences.length > 1 && <span className="cap block">{by}</span>}</p>)}
      <p className="cap mt-1">{item.isNew && <span className="ok b">{words.agreed.just} </span>}{item.word}, {item.time}</p>
      {item.note && <p className="cap">{item.note}</p>}
    </li>
  );
}

/** The growing list of what was closed, segment by segment; what is disputed stands in it as disputed. */
export function Agreed({ className, whole = false }: { className: string; whole?: boolean }) {
  const { view: { agreed }, words } = useLive();
  const [all, setAll] = useState(whole);
  const total = agreed.groups.reduce((sum, { items }) => sum + items.length, 0);
  const groups = agreed.groups.map((group, at) => {
    const before = agreed.groups.slice(0, at).reduce((sum, { items }) => sum + items.length, 0);
    return { ...group, items: group.items.filter((_, place) => all || before + place < shownAtFirst) };
  }).filter(({ items }) => items.length > 0);
  return (
    <section className={className} aria-label={words.agreed.title}>
      <div className="bh"><h2>{words.agreed.title}</h2><span className="sub num">{agreed.count}</span></div>
      {total === 0 && <p className="sub mt-3">{words.agreed.none}</p>}
      {groups.map(({ title, items }) => <div key={title}><h3 className="cap mt-4">{title}</h3><ul>{items.map((item) => <Closed key={item.id} item={item} />)}</ul></div>)}
      {!whole && total > shownAtFirst && <p className="mt-3"><button type="button" className="linklike text-14" aria-expanded={all} onClick={() => { setAll(!all); }}>{all ? words.agreed.less : fill(words.agreed.all, { count: total })}</button></p>}
    </section>
  );
}
