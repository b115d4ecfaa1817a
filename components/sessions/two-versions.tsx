"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SavedLine } from "@/components/ui/notices";
import { compareVersions, mergedText, type Choices, type Stretch } from "@/lib/sessions/rules/merge";
import type { Theirs } from "./keeper-state";

export type ConflictWords = Record<"title" | "titleOwn" | "titleKept" | "lede" | "theirs" | "theirsOwn" | "theirsKept" | "mine" | "savedAt" | "typedAt" | "saved" | "unsaved" | "takeTheirs" | "takeTheirsOwn" | "takeTheirsKept" | "takeMine" | "merged" | "counts" | "choose" | "keepBoth" | "save" | "later" | "kept", string>;

export type TwoVersionsProps = {
  /** What the field is called. */
  label: string;
  mine: string;
  theirs: Theirs;
  /** Whether the other version is the writer's own, from another window. */
  isOwn: boolean;
  words: ConflictWords;
  /** In which times are written. */
  locale: string;
  onSave: (words: string) => void;
  onLater: () => void;
};

const sides = ["theirs", "mine"] as const;
/** One version with what it has alone marked. */
const Version = ({ stretches, side }: { stretches: readonly Stretch[]; side: "theirs" | "mine" }) => (
  <div className="said ver whitespace-pre-line">
    {stretches.map((stretch, place) => {
      if (stretch.is === "choice") return <ins key={place}>{stretch[side]}</ins>;
      if (stretch.is === "both") return <span key={place}>{stretch.words}</span>;
      return stretch.is === side ? <ins key={place}>{stretch.words}</ins> : null;
    })}
  </div>
);

/** Two versions of one text side by side, and one made of both: additions stay, and where both wrote something else the
 *  reader chooses. Nothing is replaced before they save. */
export function TwoVersions({ label, mine, theirs, isOwn, words, locale, onSave, onLater }: TwoVersionsProps) {
  const [choices, setChoices] = useState<Choices>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  const stretches = compareVersions(theirs.words, mine);
  const merged = mergedText(stretches, choices);
  const writer = theirs.writer.split(" ")[0] ?? theirs.writer;
  const say = (text: string) => text.replaceAll("{writer}", writer);
  const from = theirs.kept ? "Kept" : isOwn ? "Own" : "";
  const time = new Date(theirs.at).toLocaleString(locale, { ...(new Date(theirs.at).toDateString() !== new Date().toDateString() && { day: "numeric", month: "short" }), hour: "2-digit", minute: "2-digit" });
  const count = (is: readonly Stretch["is"][]) => String(stretches.filter((stretch) => is.includes(stretch.is)).length);
  const headings = { theirs: say(words[`theirs${from}`]), mine: words.mine };
  const notes = { theirs: (theirs.kept ? words.typedAt : words.savedAt).replace("{time}", time), mine: theirs.kept ? words.saved : words.unsaved };
  const takes = { theirs: say(words[`takeTheirs${from}`]), mine: words.takeMine };
  const texts = { theirs: theirs.words, mine };
  return (
    <section aria-labelledby="conflict">
      <header className="head"><div>
        <p className="sub">{label}</p>
        <h2 id="conflict" ref={heading} tabIndex={-1} className="text-25 font-title font-serif">{say(words[`title${from}`])}</h2>
        <p className="lede">{words.lede}</p>
      </div></header>
      <div className="versions">
        {sides.map((side) => (
          <section key={side} aria-label={headings[side]}>
            <div className="bh"><h3 className="text-16 font-semibold">{headings[side]}</h3><span className="sub">{notes[side]}</span></div>
            <Version stretches={stretches} side={side} />
            <Button onClick={() => onSave(texts[side])}>{takes[side]}</Button>
          </section>
        ))}
      </div>
      <section className="mt-12" aria-label={words.merged}>
        <div className="bh"><h3 className="text-16 font-semibold">{words.merged}</h3><span className="sub">{words.counts.replace("{additions}", count(["theirs", "mine"])).replace("{choices}", count(["choice"]))}</span></div>
        <div className="said ver merged whitespace-pre-line">
          {stretches.map((stretch, place) => stretch.is !== "choice" ? <span key={place}>{stretch.words}</span> : (
            <span key={place} className="choose" role="radiogroup" aria-label={words.choose}>
              {([...sides, "both"] as const).map((side) => (
                <label key={side}><input type="radio" name={`choice-${place}`} checked={(choices[place] ?? "both") === side} onChange={() => setChoices({ ...choices, [place]: side })} />{side === "both" ? words.keepBoth : stretch[side].trim()}</label>
              ))}
            </span>
          ))}
        </div>
        <div className="wz-nav mt-4">
          <Button kind="primary" big onClick={() => onSave(merged)}>{words.save}</Button>
          <Button big onClick={onLater}>{words.later}</Button>
          <SavedLine state="saved">{words.kept}</SavedLine>
        </div>
      </section>
    </section>
  );
}
