import { begun, compare, isUnsaved, unsentOf, waitsForChoice, type Field } from "./keeper-field";
import { postJson, type Answer, type KeeperField, type KeeperOptions } from "./keeper-state";
import { versionsOf, type KeptText, type KeptWords } from "./kept-words";

const pauseMs = 700;
const longestPauseMs = 30_000;
/** After which an answer is late, and what is typed goes to the device meanwhile. */
const lateMs = 2000;
/** Bytes that a browser still sends of a page that is being left. */
const keepaliveLimit = 60_000;

/** Saves what is typed, field by field, and loses nothing: each text is kept until the server has acknowledged that very
 *  text, tried again with growing pauses, copied to the device while it cannot be sent, and shown beside the other
 *  version when there is one. */
export function startKeeper({ url, facts = {}, writer, fields: given, lastWins, store, tell, saved, post = postJson }: KeeperOptions) {
  const fields = new Map<string, Field>(given.map((field) => [field.key, begun(field)]));
  const stranded = new Map<string, readonly KeptText[]>();
  let savedAt: number | null = null;
  let failures = 0;
  let [isLate, isStopped, isRefused] = [false, false, false]; // an answer; the page; a copy, by the device
  let line: "kept" | "memory" | "signedOut" | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => [...fields.values()].filter((field) => isUnsaved(field) && !waitsForChoice(field) && !field.refused);
  const isAllSaved = () => ![...fields.values()].some((field) => isUnsaved(field) || field.others.length > 0);

  const say = () => {
    const pick = <T>(of: (field: Field) => T | null) => Object.fromEntries([...fields.values()].flatMap((field) => { const value = of(field); return value === null ? [] : [[field.key, value] as const]; }));
    tell({
      line: open().length > 0 ? line ?? "saving" : isAllSaved() ? "saved" : isRefused ? "memory" : "waiting", savedAt,
      conflicts: pick(({ words, theirs }) => theirs && { mine: words, theirs }), refused: pick(({ refused }) => refused),
      stranded: [...stranded.values()].flat().map(({ words }) => words),
    });
  };
  const copy = async () => {
    const words: KeptWords = Object.fromEntries([...stranded, ...[...fields.values()].map((field) => [field.key, unsentOf(field)] as const)].filter(([, texts]) => texts.length > 0));
    if (Object.keys(words).length === 0) { store.forget(); return false; }
    const isKept = await store.keep(words);
    if (isRefused === isKept) { isRefused = !isKept; say(); }
    return isKept;
  };
  const later = (ms: number) => { clearTimeout(timer); if (!isStopped) timer = setTimeout(() => { for (const field of open()) void send(field); }, ms); };

  function acknowledge(field: Field, words: string, revision: number): void {
    Object.assign(field, { saved: words, revision, mine: [] });
    saved?.({ key: field.key, sideId: field.sideId, words, revision });
    compare(field, writer);
  }

  function settle(field: Field, words: string, counter: number, { status: code, body }: Answer): void {
    field.counter = Math.max(field.counter, counter, body.counter ?? 0);
    if (code === 200 && body.ignored) { later(0); return; } // something newer stands there: ask again, and meet it
    if (code === 200) {
      acknowledge(field, words, body.revision ?? field.revision);
      savedAt = Date.now();
      if (isUnsaved(field)) later(pauseMs);
    } else if (code === 409 && body.details?.theirs) {
      const { theirs } = body.details;
      if (theirs.words === words) acknowledge(field, words, theirs.revision);
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
    if (!open().includes(field) || (field.sending && !leaving)) return;
    const { key, fieldKey = key, sideId, words, revision } = field;
    const counter = Math.max(Date.now(), field.counter + 1);
    const body = JSON.stringify({ ...facts, fieldKey, sideId, words, counter, revision, mine: field.mine });
    field.counter = counter;
    field.mine = [...field.mine, counter].slice(-50);
    field.sending = true;
    say();
    const late = setTimeout(() => { isLate = true; void copy(); }, lateMs);
    try {
      settle(field, words, counter, await post(url, body, leaving && body.length < keepaliveLimit));
    } catch {
      await fail(null);
    } finally {
      clearTimeout(late);
      isLate = false;
      field.sending = false;
      say();
    }
  }

  return {
    /** Somebody typed. */
    typed(key: string, words: string) {
      const field = fields.get(key);
      if (!field || field.words === words) return;
      Object.assign(field, { words, refused: null, at: new Date().toISOString() });
      if (failures > 0 || isLate || waitsForChoice(field)) void copy();
      if (failures === 0 && !waitsForChoice(field)) later(pauseMs);
      say();
    },
    /** What stands in a field on this page, saved or not; null for a field that is not kept here. */
    wordsOf: (key: string): string | null => fields.get(key)?.words ?? null,
    /** Sends what is open now. @returns whether everything is acknowledged. */
    async flush(): Promise<boolean> {
      clearTimeout(timer);
      for (let round = 0; round < 3 && open().length > 0; round += 1) {
        while (open().some(({ sending }) => sending)) await new Promise((done) => setTimeout(done, 50));
        await Promise.all(open().map((field) => send(field)));
        if (failures > 0) break;
      }
      return isAllSaved();
    },
    /** The page is being left or hidden: sends what is open without waiting for earlier answers, and keeps it until then. */
    leave() {
      const leaving = open();
      for (const field of leaving) void send(field, true);
      if (leaving.length > 0) void copy();
    },
    /** Whether words would be lost with the page: they are not saved, and no copy of them could be kept. */
    isLastPlace: () => failures > 0 && isRefused && !isAllSaved(),
    /** Both versions were seen: these words stand on top of theirs. */
    resolve(key: string, words: string) {
      const field = fields.get(key);
      if (!field?.theirs) return;
      const { kept, revision, words: other } = field.theirs;
      Object.assign(field, { words, theirs: null, refused: null, at: new Date().toISOString() });
      if (kept) field.others = field.others.filter((text) => text.words !== other);
      else Object.assign(field, { revision, saved: other, mine: [] });
      compare(field, writer);
      void copy();
      later(0);
      say();
    },
    /** Words left on this device by windows that are gone. The latest text of a field stands in its place again, unless
     *  somebody typed there already; each other one is shown beside it, and nothing is replaced.
     *  @returns what was put back, by field. */
    async restore(): Promise<Readonly<Record<string, string>>> {
      const back: Record<string, string> = {};
      await store.takeOver((copies) => {
        for (const [key, texts] of versionsOf(copies)) {
          const field = fields.get(key);
          if (!field) { stranded.set(key, texts); continue; }
          const [latest, ...others] = texts.filter(({ words }) => words !== field.words && words !== field.saved);
          const isPutBack = latest !== undefined && !isUnsaved(field);
          if (isPutBack) { Object.assign(field, latest); back[key] = latest.words; }
          if (latest && !lastWins.includes(key)) field.others = isPutBack ? others : [latest, ...others];
        }
        void copy();
      });
      if (open().length > 0) later(0);
      say();
      return back;
    },
    /** The writer needs what was stranded no more. @returns what takes it back. */
    discard(): () => void {
      const before = [...stranded];
      const put = (texts: typeof before) => { stranded.clear(); for (const [key, text] of texts) stranded.set(key, text); void copy(); say(); };
      put([]);
      return () => put(before);
    },
    /** What the server holds of a field now, seen by the page in another way. Words that are being typed here stay; the next
     *  save of them meets the other version. A field that was not known is kept from now on.
     *  @returns whether the page is to show these words. */
    received(now: KeeperField): boolean {
      const field = fields.get(now.key);
      if (!field) {
        const known = { ...begun(now), others: stranded.get(now.key) ?? [] };
        fields.set(now.key, known);
        if (stranded.delete(now.key)) { compare(known, writer); say(); }
      }
      if (!field || now.revision <= field.revision || isUnsaved(field) || field.sending || field.theirs) return false;
      Object.assign(field, { words: now.words, saved: now.words, revision: now.revision, mine: [] });
      return true;
    },
    /** Tries at once what waits: the connection is back. */
    retry() { if (open().length > 0) later(0); },
    /** The page goes on without this session: sends what is open, and leaves what cannot be sent to be taken over. Where
     *  no copy can be kept, it goes on trying from memory. */
    async stop() {
      for (const field of open()) void send(field, true);
      if (!(await copy()) && !isAllSaved()) return;
      isStopped = true;
      clearTimeout(timer);
      store.close();
    },
  };
}

export type Keeper = ReturnType<typeof startKeeper>;
