import { isMailAddress, normalAddress } from "@/lib/platform/mail/address";
import { fold } from "./fold";

/** A name and its addresses; two people may share a name. */
export type AddressBook = ReadonlyMap<string, ReadonlySet<string>>;

/** Addresses by folded name. */
export function addressBook(people: Iterable<{ name: string; email: string }>): AddressBook {
  const book = new Map<string, Set<string>>();
  for (const { name, email } of people) {
    const key = fold(name);
    const addresses = book.get(key) ?? new Set<string>();
    book.set(key, addresses.add(email));
  }
  return book;
}

/** Whom a manager's cell means: an address, or the problem's key. Addresses and names are looked up among those in the file and
 *  those already known. */
export function managerMeant(
  cell: string, known: ReadonlySet<string>, book: AddressBook,
): { email: string } | { problem: "managerUnknown" | "managerAmbiguous" | "managerAddressWrong" } {
  const bracketed = /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell;
  if (bracketed.includes("@")) {
    const email = normalAddress(bracketed);
    if (!isMailAddress(email)) return { problem: "managerAddressWrong" };
    return known.has(email) ? { email } : { problem: "managerUnknown" };
  }
  const [email, other] = book.get(fold(cell)) ?? [];
  if (!email) return { problem: "managerUnknown" };
  return other ? { problem: "managerAmbiguous" } : { email };
}

/** Every address that stands in a circle of managers, with the circle in order, beginning with that address.
 *  @param managerOf address of the manager by address; each chain is walked once. */
export function managerCircles(managerOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const settled = new Set<string>();
  const circles = new Map<string, string[]>();
  for (const start of managerOf.keys()) {
    const chain: string[] = [];
    const place = new Map<string, number>();
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !place.has(current)) {
      place.set(current, chain.length);
      chain.push(current);
      current = managerOf.get(current);
    }
    const entered = current === undefined ? undefined : place.get(current);
    if (entered !== undefined) {
      const circle = chain.slice(entered);
      circle.forEach((email, at) => circles.set(email, [...circle.slice(at), ...circle.slice(0, at)]));
    }
    for (const email of chain) settled.add(email);
  }
  return circles;
}
