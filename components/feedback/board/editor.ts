/** The editor of one kept text on this page, by the name under which it is kept. */
export const editorOf = (name: string): HTMLTextAreaElement | HTMLInputElement | null => document.querySelector(`[data-kept="${CSS.escape(name)}"]`);

/** Where a caret stands after the text around it changed: what was typed before it and is still there keeps it in place. */
export function caretAfter(before: string, after: string, caret: number): number {
  let same = 0;
  while (same < caret && same < after.length && before[same] === after[same]) same += 1;
  if (same === caret) return caret;
  return Math.max(same, Math.min(after.length, caret + after.length - before.length));
}

/** Shows other words in an editor without taking the caret or the focus away. */
export function putWords(name: string, words: string): void {
  const area = editorOf(name);
  if (!area || area.value === words) return;
  const { value, selectionStart, selectionEnd } = area;
  area.value = words;
  // A day has no caret.
  if (document.activeElement === area && selectionStart !== null && selectionEnd !== null) area.setSelectionRange(caretAfter(value, words, selectionStart), caretAfter(value, words, selectionEnd));
}
