import { zoneMeant } from "./zones";

/** The time zones of one continent, by city. */
export type ListedZones = { continent: string; zones: { zone: string; city: string }[] };

let remembered: ListedZones[] | undefined;

/** Every zone of the runtime as a list to choose from: continents in order, UTC last under an empty name. */
export function listedZones(): ListedZones[] {
  if (remembered) return remembered;
  const byContinent = new Map<string, { zone: string; city: string }[]>();
  for (const listed of [...Intl.supportedValuesOf("timeZone"), "UTC"]) {
    const zone = zoneMeant(listed);
    if (!zone) continue;
    const [continent = "", ...place] = zone.split("/");
    const key = place.length === 0 ? "" : continent;
    const list = byContinent.get(key) ?? [];
    if (!list.some((known) => known.zone === zone)) list.push({ zone, city: place.length === 0 ? zone : place.reverse().join(", ").replaceAll("_", " ") });
    byContinent.set(key, list);
  }
  remembered = [...byContinent].map(([continent, zones]) => ({ continent, zones: zones.sort((a, b) => a.city.localeCompare(b.city)) }))
    .sort((a, b) => (a.continent === "" ? 1 : b.continent === "" ? -1 : a.continent.localeCompare(b.continent)));
  return remembered;
}
