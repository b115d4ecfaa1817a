"use client";
import { useEffect, useState } from "react";
import { useLive } from "./board-live";
import { fill } from "./fill";

const clock = (ms: number): string => { const seconds = Math.ceil(ms / 1000); return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`; };

/** The minutes left of a turn or point, by the server's clock. Nothing while no clock runs. */
export function Timer({ className }: { className?: string }) {
  const { view: { timerEndsAt, now }, words } = useLive();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now();
    const tick = () => { setLeft(timerEndsAt ? Date.parse(timerEndsAt) - (Date.now() + ahead) : null); };
    tick();
    const timer = timerEndsAt ? setInterval(tick, 500) : undefined;
    return () => { clearInterval(timer); };
    // The difference of the clocks is that of the moment in which this end was told.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [timerEndsAt]);
  if (left === null || !timerEndsAt) return null;
  return <span role="timer" className={className ? `num ${className}` : "num"}>{left > 0 ? fill(words.agenda.left, { time: clock(left) }) : words.agenda.over}</span>;
}
