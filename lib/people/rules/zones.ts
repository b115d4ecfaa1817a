import { isValidZone } from "@/lib/platform/dates";
import { fold } from "./fold";

/** Cities whose zone has been renamed; runtimes still list the old spelling, people write the new one. */
const renamed: Record<string, string> = {
  "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu", "Asia/Rangoon": "Asia/Yangon", "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Europe/Kiev": "Europe/Kyiv", "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "America/Godthab": "America/Nuuk", "Atlantic/Faeroe": "Atlantic/Faroe",
};

let zones: { byName: Map<string, string>; byCity: Map<string, string> } | undefined;

function known() {
  if (zones) return zones;
  const names = Intl.supportedValuesOf("timeZone").map((zone) => renamed[zone] ?? zone);
  zones = {
    byName: new Map([...names, ...Object.keys(renamed).map((old) => renamed[old] ?? old), "UTC"].map((zone) => [zone.toLowerCase(), zone])),
    byCity: new Map(names.map((zone) => [fold(zone.split("/").at(-1) ?? zone), zone])),
  };
  return zones;
}

/** The IANA zone that somebody means by its name ("Europe/Lisbon", any case) or by its city ("Lisbon", "São Paulo"); null when
 *  it is neither. Abbreviations and offsets ("CET", "+01:00") are neither: they do not say when summer time begins. */
export function zoneMeant(text: string): string | null {
  const trimmed = text.trim();
  const { byName, byCity } = known();
  const exact = byName.get(trimmed.toLowerCase().replaceAll(" ", "_"));
  if (exact) return exact;
  if (/^[A-Za-z]+(\/[A-Za-z_+-]+)+$/.test(trimmed) && !/^etc\//i.test(trimmed) && isValidZone(trimmed)) {
    const canonical = new Intl.DateTimeFormat("en", { timeZone: trimmed }).resolvedOptions().timeZone;
    return renamed[canonical] ?? canonical;
  }
  return byCity.get(fold(trimmed)) ?? null;
}
