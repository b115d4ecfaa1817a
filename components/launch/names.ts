/** First names, as people inside an engagement are called; full names where two share the first. In the order given. */
export function calledNames(names: readonly string[]): string[] {
  const first = names.map((name) => name.trim().split(/\s+/)[0] ?? name);
  return names.map((name, at) => (first.filter((other) => other === first[at]).length > 1 ? name : first[at] ?? name));
}
