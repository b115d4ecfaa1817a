import { thisDevice, type Device } from "./device";
import type { KeptWords } from "./kept-words";

/** One window's copy on this device of what it could not send. Nothing here throws: a device that refuses keeps nothing. */
export type DeviceStore = {
  /** Puts these words in place of what this window kept before. @returns whether they lie on the device now. */
  keep: (words: KeptWords) => Promise<boolean>;
  /** Takes over what windows that are gone left of this session; those that are open keep theirs. `merge` makes the copies
   *  this window's own and then keeps or forgets, in one breath: the old ones go with the first `keep` that succeeds, or
   *  with `forget`, and nothing may come between. */
  takeOver: (merge: (copies: readonly KeptWords[]) => void) => Promise<void>;
  /** Everything this window had was acknowledged. */
  forget: () => void;
  /** The window goes on without this session: what is left here is there to be taken over. */
  close: () => void;
};

const prefix = "entente.kept.";
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const textOf = (bytes: ArrayBuffer | Uint8Array): string => { let text = ""; for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte); return btoa(text); };
const utf8 = (text: string) => new TextEncoder().encode(text);

const placesOf = (storage: Storage): string[] => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((place) => place.startsWith(prefix));

/** What the stores of one sign-in share. `base` names the sign-in and is also a mark that signing out removes, so that a
 *  window left open writes nothing any more; copies of any other sign-in open for nobody and are removed. */
async function signedIn({ storage }: Device, key: string): Promise<{ base: string; imported: CryptoKey }> {
  const bytes = bytesOf(key);
  const imported = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const base = prefix + textOf((await crypto.subtle.digest("SHA-256", bytes)).slice(0, 12));
  for (const place of placesOf(storage)) if (place !== base && !place.startsWith(`${base}.`)) storage.removeItem(place);
  return { base, imported };
}

/** Whether something could be put there: storage may be full or refused. */
function wasPut(storage: Storage, place: string, text: string): boolean {
  try { storage.setItem(place, text); return true; } catch { return false; }
}

/** Keeps unsent words of one page encrypted (AES-256-GCM) under the key of this sign-in, which is nowhere but in the
 *  open page, in a place of this window's own: each opened page has a new one and holds it while it lives, so that a
 *  duplicated window shares nothing and one that is gone, however it went, is known to be.
 *  @param key 32 bytes in URL-safe base64, from the server. */
export function deviceStore(sessionId: string, key: string, device: Device | null = thisDevice()): DeviceStore {
  if (!device) return { keep: () => Promise.resolve(false), takeOver: (merge) => { merge([]); return Promise.resolve(); }, forget: () => undefined, close: () => undefined };
  const { storage, hold } = device;
  const open = new AbortController();
  const takenOver = new Map<string, string>();
  let own: string | null = null;
  let turn = 0;
  let latest = Promise.resolve(false);
  const ready = signedIn(device, key).then(async ({ base, imported }) => {
    const place = `${base}.${sessionId}.${crypto.randomUUID()}`;
    await hold(place, open.signal);
    own = place;
    return { base, imported, place, isMarked: wasPut(storage, base, "1") };
  });
  ready.catch(() => undefined); // whoever asks is told

  const seal = async (words: KeptWords) => {
    const { imported, ...where } = await ready;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(where.place) }, imported, utf8(JSON.stringify(words)));
    return { ...where, sealed: `${textOf(iv)}.${textOf(body)}` };
  };
  const unseal = async (place: string, kept: string): Promise<KeptWords | null> => {
    const { imported } = await ready;
    try {
      const [iv = "", body = ""] = kept.split(".");
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv), additionalData: utf8(place) }, imported, bytesOf(body));
      return JSON.parse(new TextDecoder().decode(plain)) as KeptWords;
    } catch {
      return null; // damaged: nobody can read it
    }
  };
  /** What lies here of this session and belongs to no open window. */
  const gone = async () => {
    const { base, place: mine } = await ready;
    const found = placesOf(storage).filter((place) => place.startsWith(`${base}.${sessionId}.`) && place !== mine);
    const copies = await Promise.all(found.map(async (place) => {
      const kept = await hold(place, open.signal) ? storage.getItem(place) : null;
      return kept === null ? [] : [{ place, kept, words: await unseal(place, kept) }];
    }));
    return copies.flat();
  };
  const removeTakenOver = () => {
    // Only as it was read: should its window live after all, what it wrote since is its own.
    for (const [place, kept] of takenOver) if (storage.getItem(place) === kept) storage.removeItem(place);
    takenOver.clear();
  };
  const put = ({ base, place, isMarked, sealed }: Awaited<ReturnType<typeof seal>>): boolean => {
    const isOver = open.signal.aborted || (isMarked && storage.getItem(base) === null); // closed, or signed out
    if (isOver || !wasPut(storage, place, sealed)) return false;
    removeTakenOver();
    return true;
  };

  return {
    keep(words) {
      const now = ++turn;
      // One that was overtaken while it was being encrypted writes nothing, and answers as the later one.
      latest = seal(words).then((sealed) => (now === turn ? put(sealed) : latest)).catch(() => false);
      return latest;
    },
    async takeOver(merge) {
      const copies = await gone().catch(() => []);
      for (const { place, kept } of copies) takenOver.set(place, kept);
      merge(copies.flatMap(({ words }) => (words ? [words] : [])));
    },
    forget() {
      turn += 1;
      latest = Promise.resolve(false);
      try {
        if (own) storage.removeItem(own);
        removeTakenOver();
      } catch { /* a storage that was taken away holds nothing */ }
    },
    close() { open.abort(); },
  };
}
