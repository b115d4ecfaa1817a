/** Words not yet acknowledged, by field: the text, the revision it was typed upon, and saves of it without an answer. */
export type KeptWords = Record<string, { words: string; revision: number; mine: number[] }>;

/** A copy on this device of what could not be sent. */
export type DeviceStore = {
  /** Whether a copy can be kept here at all: it needs a place and a secure context. */
  canKeep: boolean;
  keep: (words: KeptWords) => Promise<boolean>;
  read: () => Promise<KeptWords | null>;
  forget: () => void;
};

const prefix = "entente.kept.";
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => { let text = ""; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };

/** Keeps unsent words of one session encrypted (AES-256-GCM) under the key of this sign-in, which is nowhere but in the
 *  open page: after signing out, or in another browser, what lies here opens for nobody and is removed.
 *  @param key 32 bytes in URL-safe base64, from the server. */
export function deviceStore(sessionId: string, key: string): DeviceStore {
  const name = prefix + sessionId;
  const canKeep = typeof localStorage !== "undefined" && typeof crypto.subtle !== "undefined";
  const imported = canKeep ? crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]) : null;

  const open = async (place: string): Promise<KeptWords | null> => {
    const kept = localStorage.getItem(place);
    if (!kept || !imported) return null;
    try {
      const [iv = "", body = ""] = kept.split(".");
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv), additionalData: new TextEncoder().encode(place) }, await imported, bytesOf(body));
      return JSON.parse(new TextDecoder().decode(plain)) as KeptWords;
    } catch {
      localStorage.removeItem(place); // of another sign-in: nobody can read it
      return null;
    }
  };

  return {
    canKeep,
    async keep(words) {
      if (!imported) return false;
      try {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) }, await imported, new TextEncoder().encode(JSON.stringify(words)));
        localStorage.setItem(name, `${textOf(iv)}.${textOf(new Uint8Array(body))}`);
        return true;
      } catch {
        return false;
      }
    },
    async read() {
      if (!imported) return null;
      for (const place of Object.keys(localStorage)) if (place.startsWith(prefix) && place !== name) await open(place);
      return open(name);
    },
    forget() { if (canKeep) localStorage.removeItem(name); },
  };
}
