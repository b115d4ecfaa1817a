"use client";
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { followBoard, type Connection } from "./follow";
import { sendAct, type Done } from "./send";
import type { BoardWords } from "./board-words";
import type { BoardView } from "./view/types";

/** What every part of a board's screen works with. */
export type Live = {
  view: BoardView;
  words: BoardWords;
  engagementId: string;
  newId: string;
  connection: Connection;
  /** Sends an act and shows what it changed. */
  act: (name: string, body: Record<string, unknown>) => Promise<Done>;
  refresh: () => Promise<void>;
};

const LiveBoard = createContext<Live | null>(null);

/** The live board around the part that asks for it. */
export function useLive(): Live {
  const live = use(LiveBoard);
  if (!live) throw new Error("There is no board around this.");
  return live;
}

/** `still`: the board changes no more, so nothing is asked. `newId`: an id for what this page creates first. */
export type BoardLiveProps = { engagementId: string; first: BoardView; words: BoardWords; newId: string; still?: boolean; children: ReactNode };

/** Follows one engagement's board and hands the present view to everything inside. What changed is read aloud, politely;
 *  focus stays where it is. Once the board is frozen the screens lead to the page of what was agreed. */
export function BoardLive({ engagementId, first, words, newId, still = false, children }: BoardLiveProps) {
  const [view, setView] = useState(first);
  const [connection, setConnection] = useState<Connection>("connected");
  const follower = useRef<ReturnType<typeof followBoard> | null>(null);
  const begun = useRef(first);
  const base = `/api/engagements/${engagementId}/board`;

  useEffect(() => {
    if (still) return;
    const query = begun.current.screen === "room" ? "?screen=room" : "";
    follower.current = followBoard({ url: `${base}/state${query}`, first: begun.current, show: setView, tell: setConnection });
    return () => { follower.current?.stop(); };
  }, [base, still]);

  const refresh = useCallback(async () => { await follower.current?.now(); }, []);
  const act = useCallback(async (name: string, body: Record<string, unknown>) => {
    const done = await sendAct(`${base}/${name}`, body, words.errors.notSent);
    await follower.current?.now();
    return done;
  }, [base, words]);
  const live = useMemo(() => ({ view, words, engagementId, newId, connection, act, refresh }), [view, words, engagementId, newId, connection, act, refresh]);

  useEffect(() => { if (!still && view.phase === "frozen" && view.screen !== "room") window.location.replace(`/engagements/${engagementId}/board/agreed`); }, [view.phase, view.screen, engagementId, still]);

  return <LiveBoard value={live}>{children}<Announcer /></LiveBoard>;
}

/** Reads aloud, once each, what the view calls news, and when the connection goes or comes back. */
function Announcer() {
  const { view: { news }, connection, words } = useLive();
  const known = useRef<Set<string> | null>(null);
  const was = useRef(connection);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...news.map(({ key }) => key)]);
    const fresh = before ? news.filter(({ key }) => !before.has(key)).map(({ words: text }) => text) : [];
    if (connection !== was.current && (connection === "away" || was.current === "away")) fresh.push(connection === "away" ? words.connection.lost : words.connection.back);
    was.current = connection;
    if (fresh.length > 0) setSaid(fresh.join(" "));
  }, [news, connection, words]);
  return <p className="vh" role="status" aria-live="polite">{said}</p>;
}

/** Sends one act at a time from one place on the screen, and keeps what was said against it. */
export function useAct(): { busy: boolean; refusal: string | null; fields: Record<string, string>; send: (name: string, body: Record<string, unknown>) => Promise<boolean> } {
  const { act } = useLive();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done>({ ok: true });
  const sending = useRef(false);
  const send = useCallback(async (name: string, body: Record<string, unknown>) => {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    const answer = await act(name, body);
    sending.current = false;
    setBusy(false);
    setDone(answer);
    return answer.ok;
  }, [act]);
  return { busy, refusal: done.ok ? null : done.message, fields: done.ok ? {} : done.fields, send };
}
