"use client";
import type { KeyboardEvent, SubmitEvent, ToggleEvent } from "react";
import { Icon } from "@/components/ui/icon";
import type { ShownPassage, ShownTheme, ThemeWords } from "./theme-words";

type Props = {
  passage: ShownPassage; themes: readonly ShownTheme[]; words: ThemeWords; url: string;
  onMove: (id: string, themeId: string | null) => void;
  onPick: (id: string | null) => void;
};

/** Moves the focus within a list of choices with the arrows. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const choices = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button")];
  choices[(choices.indexOf(document.activeElement as HTMLButtonElement) + step + choices.length) % choices.length]?.focus();
}

const focusFirst = (event: ToggleEvent<HTMLElement>) => { if (event.newState === "open") event.currentTarget.querySelector<HTMLButtonElement>("button:not([aria-current])")?.focus(); };

/** A passage that can be picked up whole: dragged to a theme, or moved by a menu that serves the keyboard, a phone, and a
 *  browser without scripts. */
export function PassageCard({ passage, themes, words, url, onMove, onPick }: Props) {
  const { id, name, tag, verbatim, quotable, themeId } = passage;
  const menu = `move-${id}`;
  const moved = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = event.nativeEvent.submitter instanceof HTMLButtonElement ? event.nativeEvent.submitter.value : "";
    document.getElementById(menu)?.hidePopover();
    onMove(id, to || null);
  };
  const places = [...themes.map((theme) => ({ value: theme.id, label: theme.words })), { value: "", label: words.moveLoose }];
  return (
    <li className="passage" draggable onDragStart={(event) => { event.dataTransfer.setData("text/plain", id); event.dataTransfer.effectAllowed = "move"; onPick(id); }} onDragEnd={() => onPick(null)}>
      <p className="said">{passage.words}</p>
      <div className="passage-meta">
        <span className="font-medium">{name}</span>
        <span>{words.tags[tag]}</span>
        {verbatim && <span><Icon name="quote" size={16} />{quotable ? words.quote : words.notQuotable}</span>}
        <button type="button" id={`of-${id}`} className="btn quiet small" popoverTarget={menu} aria-label={words.moveLabel.replace("{name}", name).replace("{words}", passage.words)}>{words.move}</button>
      </div>
      <div className="pop" popover="auto" id={menu} role="dialog" aria-label={words.moveTo} onToggle={focusFirst} onKeyDown={walk}>
        <p className="mb-2 text-14 font-semibold">{words.moveTo}</p>
        <form method="post" action={`${url}/group`} onSubmit={moved} className="places">
          <input type="hidden" name="excerptId" value={id} />
          {places.map(({ value, label }) => (
            <button key={value} type="submit" name="themeId" value={value} aria-current={value === (themeId ?? "") ? "true" : undefined}>
              <span>{label}</span>{value === (themeId ?? "") && <span className="cap">{words.here}</span>}
            </button>
          ))}
        </form>
      </div>
    </li>
  );
}
