import type { Device } from "../device";
import { deviceStore } from "../device-store";
import type { KeptWords } from "../kept-words";

/** Storage as the standard has it, with `room` for so many characters. */
class TestStorage implements Storage {
  places = new Map<string, string>();
  room = Infinity;
  get length() { return this.places.size; }
  key(at: number) { return [...this.places.keys()][at] ?? null; }
  getItem(place: string) { return this.places.get(place) ?? null; }
  setItem(place: string, text: string) {
    if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.places.set(place, text);
  }
  removeItem(place: string) { this.places.delete(place); }
  clear() { this.places.clear(); }
}

/** A key of a sign-in. */
export const key = (fill: number) => Buffer.alloc(32, fill).toString("base64url");
/** What a window keeps of one field. */
export const one = (words: string): KeptWords => ({ notes: [{ words, revision: 1, mine: [2], at: "2026-03-02T11:00:00Z" }] });

/** A browser with any number of windows; one that `crashes` lets go of what it held and does nothing any more. */
export function browser() {
  const storage = new TestStorage();
  const held = new Set<string>();
  const openWindow = (sessionId = "s", fill = 1) => {
    const names = new Set<string>();
    const device: Device = {
      storage,
      hold: (name, until) => {
        if (held.has(name)) return Promise.resolve(false);
        held.add(name);
        names.add(name);
        until.addEventListener("abort", () => held.delete(name));
        return Promise.resolve(true);
      },
    };
    const store = deviceStore(sessionId, key(fill), device);
    const left = async () => { let found: readonly KeptWords[] = []; await store.takeOver((copies) => { found = copies; }); return found; };
    return { ...store, left, crash: () => { for (const name of names) held.delete(name); } };
  };
  const copies = () => [...storage.places.keys()].filter((place) => place.split(".").length > 3);
  return { storage, openWindow, copies };
}
