import type { BoardView } from "./view/types";

/** How a device stands to the server. `away` is tried again by itself. */
export type Connection = "connected" | "away" | "signedOut" | "gone";

export type FollowOptions = {
  url: string;
  /** The view that the device has. */
  first: BoardView;
  show: (view: BoardView) => void;
  tell: (connection: Connection) => void;
  ask?: (url: string, tag: string) => Promise<{ status: number; view: BoardView | null }>;
};

/** Milliseconds between two questions, from the beginning of one to the beginning of the next; and after one that nobody
 *  answered, when somebody else behind the same address may. */
const everyMs = 1000;
const againMs = 300;
/** Questions without an answer after which a device says that it is away; one alone is a process on its way out. */
const patience = 2;
const longestMs = 4000;

async function askServer(url: string, tag: string): Promise<{ status: number; view: BoardView | null }> {
  const response = await fetch(url, { headers: { "if-none-match": `"${tag}"`, accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(longestMs) });
  return { status: response.status, view: response.status === 200 ? await response.json() as BoardView : null };
}

/** Asks once a second, while the page is visible, whether the board is still what this device shows, and shows what has
 *  changed. It holds nothing but the view's tag, so that sleep, a lost network or another process answering make no
 *  difference: the next answer brings everything. */
export function followBoard({ url, first, show, tell, ask = askServer }: FollowOptions) {
  let view = first;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | null = null;
  let stopped = false;
  const visible = () => typeof document === "undefined" || document.visibilityState !== "hidden";
  const later = (ms: number) => { clearTimeout(timer); if (!stopped && visible()) timer = setTimeout(() => { void now(); }, Math.max(0, ms)); };

  async function once(): Promise<void> {
    const begun = Date.now();
    try {
      const { status, view: next } = await ask(url, view.tag);
      if (status === 200 && next) { view = next; if (!stopped) show(next); }
      if (status === 200 || status === 304) { failures = 0; tell("connected"); } else if (status === 401) tell("signedOut");
      else if (status === 403 || status === 404) tell("gone");
      else throw new Error(String(status));
      later(everyMs - (Date.now() - begun));
    } catch {
      failures += 1;
      if (failures >= patience) tell("away");
      later(failures > 10 ? everyMs : againMs);
    }
  }

  /** Asks at once; a question that is on its way is waited for, and asked again, since it may be older than the reason. */
  async function now(): Promise<void> {
    clearTimeout(timer);
    while (asking) await asking;
    if (stopped) return;
    asking = once().finally(() => { asking = null; });
    await asking;
  }

  const wake = () => { if (visible()) void now(); else clearTimeout(timer); };
  if (typeof document !== "undefined") {
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    window.addEventListener("pageshow", wake);
  }
  later(everyMs);
  return {
    now,
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
      window.removeEventListener("pageshow", wake);
    },
  };
}
