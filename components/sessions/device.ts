/** Takes a name for this window until `until` ends or the window does, however it does. False while another window has it. */
export type Hold = (name: string, until: AbortSignal) => Promise<boolean>;

/** The parts of a browser that copies of unsent words need. */
export type Device = { storage: Storage; hold: Hold };

/** Milliseconds for which a name is waited for: a page that is just being left (reloaded) still has its own. */
const patienceMs = 500;

const ended = (until: AbortSignal) => new Promise<void>((done) => {
  if (until.aborted) done();
  else until.addEventListener("abort", () => done(), { once: true });
});

/** Holds a name with the browser's own locks, which end with their window even when it crashes. */
export const holdByLock = (locks: Pick<LockManager, "request">, otherwise: Hold): Hold => (name, until) => new Promise((answer) => {
  const held = locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, () => { answer(true); return ended(until); });
  held.catch((error: unknown) => answer(error instanceof DOMException && error.name === "TimeoutError" ? false : otherwise(name, until)));
});

/** Holds a name by asking the other windows for it, where the browser refuses locks. A window that cannot answer (frozen)
 *  counts as gone: it still has its words in its page, so that taking its copy over doubles them and loses none. */
export const holdByAsking: Hold = async (name, until) => {
  const channel = new BroadcastChannel(name);
  const lot = Math.random(); // of several that ask at once the smallest has it
  type Said = { asks: number } | { refused: number };
  const refuse = (asking: number) => channel.postMessage({ refused: asking } satisfies Said);
  const isTaken = await new Promise<boolean>((answer) => {
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if ("refused" in data ? data.refused === lot : data.asks < lot) answer(true);
      else if ("asks" in data) refuse(data.asks);
    };
    setTimeout(() => answer(false), patienceMs);
    channel.postMessage({ asks: lot } satisfies Said);
  });
  if (isTaken) { channel.close(); return false; }
  channel.onmessage = ({ data }: MessageEvent<Said>) => { if ("asks" in data) refuse(data.asks); };
  void ended(until).then(() => channel.close());
  return true;
};

/** This browser's parts; null where it refuses them (cookies blocked, no secure context): words then stay in the page. */
export function thisDevice(): Device | null {
  try {
    const { localStorage: storage, crypto, navigator } = window as Partial<Window & typeof globalThis>;
    if (!storage || !crypto?.subtle) return null;
    return { storage, hold: navigator?.locks ? holdByLock(navigator.locks, holdByAsking) : holdByAsking };
  } catch {
    return null;
  }
}
