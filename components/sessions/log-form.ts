/** The parts of the log's form that scripts touch. They are found by name, so that the form itself is ordinary HTML that
 *  works without any. */

export type Answered = { ok: boolean; status: number; body: { message?: string; fields?: Record<string, string[]>; revision?: number; details?: { theirs?: { outcome: string | null; revision: number } } } };

/** Sends one change to our own server. A dropped connection is an answer of status 0. */
export async function send(url: string, body: unknown): Promise<Answered> {
  try {
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    return { ok: response.ok, status: response.status, body: await response.json().catch(() => ({})) as Answered["body"] };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

/** The sentence with which something was refused. */
export const reasonOf = ({ body, status }: Answered, offline: string): string => (status === 0 ? offline : Object.values(body.fields ?? {}).flat()[0] ?? body.message ?? offline);

/** What is typed or chosen for one field. */
export type Editor = HTMLTextAreaElement | HTMLSelectElement;
export const isEditor = (target: unknown): target is Editor => (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) && target.dataset.field !== undefined;

/** The editors of a form, by field. */
export const editorsOf = (form: HTMLFormElement): Editor[] => [...form.querySelectorAll<Editor>("textarea[data-field], select[data-field]")];

/** The ticked prompts as the server keeps them: their keys with spaces between. */
export const ticksOf = (form: HTMLFormElement): string => [...form.querySelectorAll<HTMLInputElement>("input[name=tick]:checked")].map(({ value }) => value).join(" ");

/** Ticks the prompts that stand in `ticks`, and no others. */
export function showTicks(form: HTMLFormElement, ticks: string): void {
  for (const box of form.querySelectorAll<HTMLInputElement>("input[name=tick]")) box.checked = ticks.split(" ").includes(box.value);
}

/** The value of a named control. */
export const valueOf = (form: HTMLFormElement, name: string): string => {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : "";
};

/** The line of a new action item, ready to send; null while it says nothing. */
export function newActionOf(form: HTMLFormElement): { id: string; words: string; ownerId: string; dueOn: string } | null {
  const words = valueOf(form, "newWords").trim();
  return words ? { id: valueOf(form, "newId"), words, ownerId: valueOf(form, "newOwner"), dueOn: valueOf(form, "newDue") } : null;
}

/** Empties the line of a new action item and gives it the id of the next one. */
export function clearNewAction(form: HTMLFormElement): void {
  const [words, id] = [form.elements.namedItem("newWords"), form.elements.namedItem("newId")];
  if (words instanceof HTMLInputElement) { words.value = ""; words.focus(); }
  if (id instanceof HTMLInputElement) id.value = crypto.randomUUID();
}

/** Shows an outcome among its radios, or none. */
export function showOutcome(group: HTMLElement, outcome: string | null, revision: number): void {
  group.dataset.outcome = outcome ?? "";
  group.dataset.revision = String(revision);
  for (const radio of group.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.checked = radio.value === outcome;
}
