"use client";
import { useEffect, useState } from "react";

/** Names the zone this device stands in and chooses it in the list beside, while nothing is chosen there; without
 *  JavaScript the list stands alone. `label` has `{zone}` in it. */
export function ZoneHint({ select, label }: { select: string; label: string }) {
  const [zone, setZone] = useState("");
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const list = document.getElementById(select);
    if (!(list instanceof HTMLSelectElement) || ![...list.options].some(({ value }) => value === own)) return;
    if (list.value === "") list.value = own;
    setZone(own.replaceAll("_", " "));
  }, [select]);
  return zone === "" ? null : <span role="status"> {label.replace("{zone}", zone)}</span>;
}
