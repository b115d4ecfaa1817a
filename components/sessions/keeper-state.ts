import type { DeviceStore } from "./device-store";

/** Another version of a field than the writer's: what somebody else, or the writer elsewhere, has put there meanwhile, or
 *  (`kept`) what another of their windows left unsent on this device. `at` is an ISO instant. */
export type Theirs = { words: string; revision: number; writer: string; at: string; kept?: true };

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
  /** Words kept from before whose field can no longer be written; they stay on the device until they are thrown away. */
  stranded: readonly string[];
};

type Kept = { revision: number; counter: number; ignored: boolean };
export type Answer = { status: number; body: Partial<Kept> & { message?: string; fields?: Record<string, string[]>; details?: { theirs?: Theirs } } };

export type KeeperOptions = {
  /** Where each save is sent. */
  url: string;
  /** What every save tells beside the text, such as the session's status as the page shows it, and whose page it is. */
  facts?: Readonly<Record<string, unknown>>;
  /** The name of whoever writes here. */
  writer: string;
  fields: readonly KeeperField[];
  /** Fields whose latest state stands without a question: a place in a list, not words. */
  lastWins: readonly string[];
  store: DeviceStore;
  tell: (state: KeeperState) => void;
  /** Hears what the server has acknowledged. */
  saved?: (field: KeeperField) => void;
  post?: (url: string, body: string, keepalive: boolean) => Promise<Answer>;
};

/** Sends one save to our own server; `keepalive` lets it outlive the page. */
export async function postJson(url: string, body: string, keepalive: boolean): Promise<Answer> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body, keepalive, signal: keepalive ? null : AbortSignal.timeout(20_000) });
  return { status: response.status, body: await response.json().catch(() => ({})) as Answer["body"] };
}
