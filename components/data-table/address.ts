/** How a list is sorted: the key of a column and the direction. */
export type Sort = { key: string; direction: "asc" | "desc" };

/** The query string of a list as a record; a page passes its own search parameters. */
export type ListAddress = {
  /** "/engagements" */
  path: string;
  /** What stands in the address now; empty values are left out. */
  query: Readonly<Record<string, string | undefined>>;
};

/** The address with some values changed; an undefined value takes its name out. Paging starts over unless `changes` pages. */
export function addressWith({ path, query }: ListAddress, changes: Readonly<Record<string, string | undefined>>): string {
  const pages = ["page", "after", "before"];
  const kept = Object.entries(query).filter(([name]) => !pages.includes(name));
  const merged = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...Object.fromEntries(kept), ...changes })) if (value) merged.set(name, value);
  const text = merged.toString();
  return text ? `${path}?${text}` : path;
}

/** The address that sorts by a column: upwards first, downwards when it already is. In the address as `name` or `-name`. */
export function sortAddress(address: ListAddress, key: string, sort: Sort | undefined): string {
  const down = sort?.key === key && sort.direction === "asc";
  return addressWith(address, { sort: down ? `-${key}` : key });
}

/** Reads `?sort=`; a name that is no sortable column gives the fallback. */
export function readSort(text: string | undefined, sortable: readonly string[], fallback: Sort): Sort {
  const key = text?.replace(/^-/, "") ?? "";
  if (!sortable.includes(key)) return fallback;
  return { key, direction: text?.startsWith("-") ? "desc" : "asc" };
}
