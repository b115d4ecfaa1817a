import { clearNewAction, newActionOf, reasonOf, send, showOutcome, type Answered } from "./log-form";

/** A sentence for the toast, with a way back. `key` changes with each. */
export type Said = { key: number; words: string; undo?: (() => void) | undefined };

type Hooks = {
  sessionId: string;
  words: { marked: string; added: string; removed: string; offline: string; outcomes: Record<string, string> };
  said: (words: string, undo?: () => void) => void;
  failed: (message: string, field?: string) => void;
  /** Shows the lists anew; what is typed stays. */
  refresh: () => void;
};

/** Outcomes in one tap and action items in one line: each is sent at once, can be taken back at once, and says so when
 *  it did not arrive. Ends with `signal`. */
export function listenToActions(form: HTMLFormElement, { sessionId, words, said, failed, refresh }: Hooks, signal: AbortSignal): void {
  const url = `/api/sessions/${sessionId}`;

  const mark = async (group: HTMLElement, outcome: string | null, undoing = false): Promise<void> => {
    const { action = "", revision = "0", outcome: before = "" } = group.dataset;
    const answer = await send(`${url}/outcomes`, { actionId: action, outcome, revision: Number(revision) });
    const theirs = answer.body.details?.theirs;
    if (answer.ok) showOutcome(group, outcome, answer.body.revision ?? Number(revision));
    else showOutcome(group, theirs ? theirs.outcome : before || null, theirs?.revision ?? Number(revision));
    if (!answer.ok) { failed(reasonOf(answer, words.offline)); return; }
    if (!undoing) said(words.marked.replace("{outcome}", words.outcomes[outcome ?? ""] ?? ""), () => void mark(group, before || null, true));
    refresh();
  };

  const withdraw = async (id: string): Promise<Answered> => {
    const answer = await send(`${url}/withdrawals`, { actionId: id });
    if (answer.ok) refresh();
    else failed(reasonOf(answer, words.offline));
    return answer;
  };

  const add = async (): Promise<void> => {
    const action = newActionOf(form);
    if (!action) return;
    const answer = await send(`${url}/actions`, action);
    if (!answer.ok) { failed(reasonOf(answer, words.offline), "newWords"); return; }
    clearNewAction(form);
    said(words.added, () => void withdraw(action.id));
    refresh();
  };

  form.addEventListener("change", ({ target }) => {
    const group = target instanceof HTMLInputElement && target.name.startsWith("outcome.") ? target.closest<HTMLElement>("[data-action]") : null;
    if (group) void mark(group, (target as HTMLInputElement).value);
  }, { signal });
  form.addEventListener("click", ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-withdraw]")?.dataset.withdraw : undefined;
    if (id) void withdraw(id).then((answer) => { if (answer.ok) said(words.removed); });
  }, { signal });
  form.addEventListener("keydown", (event) => {
    const inLine = event.target instanceof HTMLElement && event.target.id === "newWords";
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey || inLine)) return;
    event.preventDefault();
    void add();
  }, { signal });
  form.addEventListener("submit", (event) => {
    if (!(event.submitter instanceof HTMLElement) || event.submitter.dataset.add === undefined) return;
    event.preventDefault();
    void add();
  }, { signal });
}
