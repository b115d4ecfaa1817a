import type { DeviceStore, KeptWords } from "./device-store";

/** What somebody else, or the writer elsewhere, has put into a field meanwhile. `at` is an ISO instant. */
export type Theirs = { words: string; revision: number; writer: string; at: string };

/** A text that saves itself. `key` names it on its page, `fieldKey` to the server where that is another name. */
export type KeeperField = { key: string; fieldKey?: string; sideId: string | null; words: string; revision: number };

/** What the page shows of its saving. `kept`: a copy lies on this device; `memory`: it lies in the open page alone;
 *  `waiting`: what is not saved waits for its writer to choose or to change it.
 *  `savedAt` in milliseconds, null before the first save. */
export type KeeperState = {
  line: "saving" | "saved" | "kept" | "memory" | "signedOut" | "waiting";
  savedAt: number | null;
  conflicts: Readonly<Record<string, { mine: string; theirs: Theirs }>>;
  /** Why a field cannot be saved, by field; its words stay where they were typed. */
  refused: Readonly<Record<string, string>>;
};

type Kept = { revision: number; counter: number; ignored: boolean };
type Answer = { status: number; body: Partial<Kept> & { message?: string; fields?: Record<string, string[]>; details?: { theirs?: Theirs } } };
type Field = KeeperField & { saved: string; mine: number[]; counter: number; sending: boolean; theirs: Theirs | null; refused: string | null };

export type KeeperOptions = {
  /** Where each save is sent. */
  url: string;
  /** What every save tells beside the text, such as the session's status as the page shows it. */
  facts?: Readonly<Record<string, unknown>>;
  fields: readonly KeeperField[];
  /** Fields whose latest state stands without a question: a place in a list, not words. */
  lastWins: readonly string[];
  store: DeviceStore;
  tell: (state: KeeperState) => void;
  post?: (url: string, body: string, keepalive: boolean) => Promise<Answer>;
};

const pauseMs = 700;
const longestPauseMs = 30_000;
/** Bytes that a browser still sends of a page that is being left. */
const keepaliveLimit = 60_000;

async function postJson(url: string, body: string, keepalive: boolean): Promise<Answer> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body, keepalive, signal: keepalive ? null : AbortSignal.timeout(20_000) });
  return { status: response.status, body: await response.json().catch(() => ({})) as Answer["body"] };
}

/** Saves what is typed, field by field, and loses nothing: each text is kept until the server has acknowledged that very
 *  text, tried again with growing pauses, copied to the device while it cannot be sent, and shown beside the other
 *  version when there is one. */
export function startKeeper({ url, facts = {}, fields: given, lastWins, store, tell, post = postJson }: KeeperOptions) {
  const begun = (field: KeeperField): Field => ({ ...field, saved: field.words, mine: [], counter: 0, sending: false, theirs: null, refused: null });
  const fields = new Map<string, Field>(given.map((field) => [field.key, begun(field)]));
  let savedAt: number | null = null;
  let failures = 0;
  let line: "kept" | "memory" | "signedOut" | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsaved = (field: Field) => field.words !== field.saved;
  const open = () => [...fields.values()].filter((field) => unsaved(field) && !field.theirs && !field.refused);

  const say = () => {
    const pick = <T>(of: (field: Field) => T | null) => Object.fromEntries([...fields.values()].flatMap((field) => { const value = of(field); return value === null ? [] : [[field.key, value] as const]; }));
    tell({
      line: open().length > 0 ? line ?? "saving" : [...fields.values()].some(unsaved) ? "waiting" : "saved", savedAt,
      conflicts: pick(({ words, theirs }) => theirs && { mine: words, theirs }), refused: pick(({ refused }) => refused),
    });
  };
  const copy = async () => {
    const words: KeptWords = Object.fromEntries([...fields.values()].filter(unsaved).map(({ key, words: text, revision, mine }) => [key, { words: text, revision, mine }]));
    return Object.keys(words).length > 0 ? store.keep(words) : (store.forget(), false);
  };
  const later = (ms: number) => { clearTimeout(timer); timer = setTimeout(() => { for (const field of open()) void send(field); }, ms); };

  function settle(field: Field, words: string, counter: number, { status: code, body }: Answer): void {
    field.counter = Math.max(field.counter, counter, body.counter ?? 0);
    if (code === 200 && body.ignored) { later(0); return; } // something newer stands there: ask again, and meet it
    if (code === 200) {
      Object.assign(field, { saved: words, revision: body.revision ?? field.revision, mine: [] });
      savedAt = Date.now();
      if (unsaved(field)) later(pauseMs);
    } else if (code === 409 && body.details?.theirs) {
      const { theirs } = body.details;
      if (theirs.words === words) Object.assign(field, { saved: words, revision: theirs.revision, mine: [] });
      else if (lastWins.includes(field.key)) { field.revision = theirs.revision; later(0); }
      else field.theirs = theirs;
    } else if (code === 401 || code >= 500 || code === 429) {
      void fail(code === 401 ? "signedOut" : null);
      return;
    } else {
      field.refused = Object.values(body.fields ?? {}).flat()[0] ?? body.message ?? "";
    }
    failures = 0;
    line = null;
    void copy();
  }

  async function fail(why: "signedOut" | null): Promise<void> {
    failures += 1;
    later(Math.min(longestPauseMs, 1000 * 2 ** (failures - 1)));
    const copied = await copy();
    line = why ?? (copied ? "kept" : "memory");
    say();
  }

  async function send(field: Field, leaving = false): Promise<void> {
    if (!unsaved(field) || field.theirs || field.refused || (field.sending && !leaving)) return;
    const { key, fieldKey = key, sideId, words, revision } = field;
    const counter = Math.max(Date.now(), field.counter + 1);
    const body = JSON.stringify({ ...facts, fieldKey, sideId, words, counter, revision, mine: field.mine });
    field.counter = counter;
    field.mine = [...field.mine, counter].slice(-50);
    field.sending = true;
    say();
    try {
      settle(field, words, counter, await post(url, body, leaving && body.length < keepaliveLimit));
    } catch {
      await fail(null);
    } finally {
      field.sending = false;
      say();
    }
  }

  return {
    /** Somebody typed. */
    typed(key: string, words: string) {
      const field = fields.get(key);
      if (!field || field.words === words) return;
      Object.assign(field, { words, refused: null });
      if (field.theirs) return;
      if (failures > 0) void copy();
      else later(pauseMs);
      say();
    },
    /** Sends what is open now. @returns whether everything is acknowledged. */
    async flush(): Promise<boolean> {
      clearTimeout(timer);
      for (let round = 0; round < 3 && open().length > 0; round += 1) {
        while (open().some(({ sending }) => sending)) await new Promise((done) => setTimeout(done, 50));
        await Promise.all(open().map((field) => send(field)));
        if (failures > 0) break;
      }
      return ![...fields.values()].some(unsaved);
    },
    /** The page is being left or hidden: sends what is open without waiting for earlier answers. */
    leave() { for (const field of open()) void send(field, true); },
    /** Both versions were seen: these words stand on top of theirs. */
    resolve(key: string, words: string) {
      const field = fields.get(key);
      if (!field?.theirs) return;
      const { revision, words: saved } = field.theirs;
      Object.assign(field, { words, revision, saved, mine: [], theirs: null });
      void copy();
      later(0);
      say();
    },
    /** Words kept on this device from before, put back by field. */
    async restore(): Promise<Readonly<Record<string, string>>> {
      const back: Record<string, string> = {};
      for (const [key, kept] of Object.entries(await store.read() ?? {})) {
        const field = fields.get(key);
        if (!field || unsaved(field) || field.words === kept.words) continue;
        Object.assign(field, { words: kept.words, revision: kept.revision, mine: kept.mine });
        back[key] = kept.words;
      }
      if (Object.keys(back).length > 0) { later(0); say(); } else store.forget();
      return back;
    },
    /** What the server holds of a field now, seen by the page in another way. Words that are being typed here stay; the next
     *  save of them meets the other version. A field that was not known is kept from now on.
     *  @returns whether the page is to show these words. */
    received(now: KeeperField): boolean {
      const field = fields.get(now.key);
      if (!field) fields.set(now.key, begun(now));
      if (!field || now.revision <= field.revision || unsaved(field) || field.sending || field.theirs) return false;
      Object.assign(field, { words: now.words, saved: now.words, revision: now.revision, mine: [] });
      return true;
    },
    /** Tries at once what waits: the connection is back. */
    retry() { if (open().length > 0) later(0); },
    stop() { clearTimeout(timer); },
  };
}

export type Keeper = ReturnType<typeof startKeeper>;
