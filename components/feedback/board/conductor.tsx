"use client";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { boardFields } from "@/lib/feedback/rules/board";
import { Agreed } from "./agreed";
import { Barriers } from "./barriers";
import { useAct, useLive } from "./board-live";
import { ConductorItem } from "./conductor-item";
import { fill } from "./fill";
import { CoachFreeze } from "./freeze";
import { Goal } from "./goal";
import { Segments } from "./room";
import { PromptTexts, TextsSaved } from "./texts";
import { Timer } from "./timer";

/** The agenda of the day: each point can be gone to, at any time and in any order. */
function Agenda() {
  const { view: { agenda }, words } = useLive();
  const { send, refusal } = useAct();
  return (
    <nav aria-label={words.agenda.title} className="agenda">
      <h2 className="text-14 font-semibold mb-2">{words.agenda.title}</h2>
      <ol>
        {agenda.map(({ key, title, minutes, state }) => (
          <li key={key} className={state}>
            <button type="button" aria-current={state === "now" ? "step" : undefined} onClick={() => void send("steer", { point: key, turn: null })}><span>{title}</span><span className="num cap">{fill(words.agenda.minutes, { minutes })}</span></button>
          </li>
        ))}
      </ol>
      {refusal && <FieldNotes id="agenda" error={refusal} />}
    </nav>
  );
}

/** The point at hand: what to do, whose turn, and the clock. */
function Point() {
  const { view: { point, nextPoint, timerEndsAt }, words } = useLive();
  const { send, busy } = useAct();
  if (!point) return <p className="said l">{words.agenda.none}</p>;
  const { key, turn, next, turns } = point;
  const steer = (place: number | null, clock: "start" | "stop" | "keep" = "keep") => void send("steer", { point: key, turn: place, clock });
  return (
    <section aria-label={point.title}>
      <h2 className="text-25 font-title font-serif">{point.title}</h2>
      <p className="lede">{point.how}</p>
      {turns.length > 0 && (
        <ol className="turns" aria-label={words.agenda.turns}>
          {turns.map((one) => <li key={one.place}><button type="button" aria-current={one.isNow ? "step" : undefined} onClick={() => { steer(one.place); }}><b>{one.words}</b> {one.task} <span className="cap num">{fill(words.agenda.minutes, { minutes: one.minutes })}</span></button></li>)}
        </ol>
      )}
      <div className="btns items-center">
        {timerEndsAt
          ? <Button busy={busy} onClick={() => { steer(turn?.place ?? null, "stop"); }}>{words.agenda.stop}</Button>
          : <Button icon="clock" busy={busy} onClick={() => { steer(turn?.place ?? null, "start"); }}>{fill(words.agenda.start, { minutes: turn?.minutes ?? point.minutes })}</Button>}
        {next && <Button iconAfter="arrow-right" busy={busy} onClick={() => { steer(next.place); }}>{fill(words.agenda.next, { words: next.words })}</Button>}
        {nextPoint && <Button kind="quiet" busy={busy} onClick={() => void send("steer", { point: nextPoint.key, turn: null })}>{fill(words.agenda.nextPoint, { title: nextPoint.title })}</Button>}
        <Timer className="text-20" />
      </div>
    </section>
  );
}

function Opening() {
  const { view: { waiting }, words, engagementId, newId } = useLive();
  const { send, busy, refusal } = useAct();
  return (
    <main id="main" tabIndex={-1} className="device">
      <h1 className="said l">{waiting.title}</h1>
      <p className="lede">{waiting.why}</p>
      <div className="btns">
        {waiting.canOpen && <Button kind="primary" big busy={busy} onClick={() => void send("open", { id: newId })}>{words.waiting.open}</Button>}
        <a className="btn big" href={`/engagements/${engagementId}/feedback`}>{words.waiting.prepare}</a>
      </div>
      {refusal && <FieldNotes id="open" error={refusal} />}
    </main>
  );
}

/** The coach's screen: the day at the left, what is at hand in the middle, what stands at the right. */
export function ConductorScreen() {
  const { view: { phase, point, fields, item }, words } = useLive();
  if (phase === "waiting") return <Opening />;
  const work = point?.work;
  const texts = fields.filter(({ key }) => key !== boardFields.goal && work?.fields.includes(key));
  const isOpen = phase === "open";
  return (
    <main id="main" tabIndex={-1} className="room conductor">
      <h1 className="vh">{item?.number ?? point?.title ?? words.agenda.title}</h1>
      <div className="conductor-side"><Segments /><Agenda /></div>
      <div>
        {isOpen && <Point />}
        {isOpen && (work?.segment || item?.outcome === null || !point) && <ConductorItem />}
        {isOpen && texts.length > 0 && <div className="grid gap-6 mt-8"><PromptTexts fields={texts} /></div>}
        {isOpen && <Barriers className="mt-10" editable={work?.barriers === true} />}
        {isOpen && work?.fields.includes(boardFields.goal) && <Goal className="mt-10" editable />}
        <TextsSaved />
        {(work?.freezing || !isOpen) && <CoachFreeze />}
      </div>
      <aside className="grown" aria-label={words.agreed.title}>
        <Agreed className="" whole={!isOpen} />
        {!isOpen && <Barriers className="rgoal" editable={false} />}
        {!work?.fields.includes(boardFields.goal) && <Goal className="rgoal" editable={false} large />}
      </aside>
    </main>
  );
}
