/** Somebody picked or half typed: `personId` is empty until one person is meant. `place` is their title and city. */
export type Picked = { personId: string; typed: string; place: string };

/** Somebody the search found. */
export type Found = { id: string; name: string; place: string };

/** What a picker says. `{count}` and `{name}` stand for numbers and names. */
export type PickerWords = { placeholder: string; found: string; none: string };

type Answer = { people: { id: string; name: string; title: string; zone: string; email?: string }[] };

/** Where somebody sits and works, for a second line: "VP Operations · Hamburg". */
export const placeOf = ({ title, zone }: { title: string; zone: string }): string =>
  [title, (zone.split("/").at(-1) ?? "").replaceAll("_", " ")].filter(Boolean).join(" · ");

/** Asks for people by part of their name or title; null when there is no answer. */
export async function findPeople(q: string, signal: AbortSignal): Promise<Found[] | null> {
  try {
    const response = await fetch("/api/people/search", { method: "POST", signal, headers: { "content-type": "application/json" }, body: JSON.stringify({ q }) });
    if (!response.ok) return null;
    const { people } = (await response.json()) as Answer;
    return people.map((person) => ({ id: person.id, name: person.name, place: [placeOf(person), person.email].filter(Boolean).join(" · ") }));
  } catch {
    return null;
  }
}
