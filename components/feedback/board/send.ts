/** What became of an act: done, or refused with a sentence and one for each field. */
export type Done = { ok: true } | { ok: false; message: string; fields: Record<string, string> };

type Refusal = { message?: string; fields?: Record<string, string[]> };

/** Pauses between tries in milliseconds. Acts carry their own ids or say where to go, so that one that arrived twice is
 *  done once. */
const pauses = [200, 400, 800, 1500, 3000, 3000, 3000, 3000, 3000];

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Sends one act, the same again and again while nobody answers, until it is done or refused.
 *  @param trying told when it has to be sent again. @returns a refusal when even the last try reached nobody. */
export async function sendAct(url: string, body: Record<string, unknown>, unreachable: string, trying: () => void = () => undefined): Promise<Done> {
  for (const pause of [...pauses, 0]) {
    try {
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) });
      if (response.ok) return { ok: true };
      if (response.status < 500 && response.status !== 429) {
        const refusal = await response.json().catch(() => ({})) as Refusal;
        const fields = Object.fromEntries(Object.entries(refusal.fields ?? {}).map(([name, [first = ""]]) => [name, first]));
        return { ok: false, message: refusal.message ?? unreachable, fields };
      }
    } catch { /* nobody answered: the same again */ }
    trying();
    if (pause > 0) await wait(pause);
  }
  return { ok: false, message: unreachable, fields: {} };
}
