import { startKeeper } from "../keeper";
import type { KeeperOptions, KeeperState } from "../keeper-state";
import type { KeptText, KeptWords } from "../kept-words";

type Post = NonNullable<KeeperOptions["post"]>;
type Sent = { fieldKey: string; words: string; counter: number; revision: number; mine: number[] };

/** A text as a window that is gone left it. */
export const text = (words: string, over: Partial<KeptText> = {}): KeptText => ({ words, revision: 0, mine: [], at: "2026-03-02T11:00:00Z", ...over });

/** A keeper of two fields with a server of our own: `answers` are given in turn, the last one again and again. `device`
 *  holds this window's copy and what windows that are gone left; `refuses` when it keeps nothing. */
export function kept(...answers: ((sent: Sent) => Awaited<ReturnType<Post>> | Promise<never> | Error)[]) {
  const sent: Sent[] = [];
  const device: { words: KeptWords | null; left: KeptWords[]; refuses: boolean; closed: boolean } = { words: null, left: [], refuses: false, closed: false };
  let state: KeeperState | undefined;
  const keeper = startKeeper({
    url: "/entries", facts: { status: "planned" }, writer: "Katrin", fields: [{ key: "notes", sideId: null, words: "", revision: 0 }, { key: "ticks", sideId: null, words: "", revision: 0 }], lastWins: ["ticks"],
    store: {
      keep: (words) => { if (!device.refuses) Object.assign(device, { words, left: [] }); return Promise.resolve(!device.refuses); },
      takeOver: (merge) => { merge(device.left); return Promise.resolve(); },
      forget: () => { Object.assign(device, { words: null, left: [] }); },
      close: () => { device.closed = true; },
    },
    tell: (next) => { state = next; },
    post: (_, body) => {
      const wish = JSON.parse(body) as Sent;
      sent.push(wish);
      const answer = (answers[Math.min(sent.length, answers.length) - 1] ?? (() => new Error("no answer")))(wish);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  return { keeper, sent, device, state: () => state };
}
/** The server acknowledges, as this revision. */
export const fine = (revision: number) => ({ counter }: Sent) => ({ status: 200, body: { revision, counter, ignored: false } });
/** The connection is gone. */
export const gone = () => new Error("offline");
/** Somebody else has written since. */
export const changed = () => ({ status: 409, body: { details: { theirs: { words: "theirs", revision: 7, writer: "Katrin", at: "2026-03-02T11:59:00Z" } } } });
/** An answer that does not come. */
export const silent = () => new Promise<never>(() => undefined);
