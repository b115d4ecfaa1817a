"use client";
import { useEffect, useSyncExternalStore } from "react";

const never = () => () => undefined;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names the zone this device stands in and chooses it in the list beside, while nothing is chosen there; without
 *  JavaScript the list stands alone. `label` has `{zone}` in it. */
export function ZoneHint({ select, label }: { select: string; label: string }) {
  const zone = useSyncExternalStore(never, ownZone, () => "");
  useEffect(() => {
    const list = document.getElementById(select);
    const isListed = list instanceof HTMLSelectElement && Array.from(list.options).some(({ value }) => value === zone);
    if (isListed && list.value === "") list.value = zone;
  }, [select, zone]);
  return zone === "" ? null : <span role="status"> {label.replace("{zone}", zone.replaceAll("_", " "))}</span>;
}
