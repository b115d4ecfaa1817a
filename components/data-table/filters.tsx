import Link from "next/link";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { SelectControl, type SelectOption } from "@/components/ui/select";
import { words } from "@/lib/platform/i18n";
import { addressWith, type ListAddress } from "./address";

/** A filter of a list. `select` and `search` stand in a form that is sent as an address; `links` is a row of two to four. */
export type DataFilter =
  | { kind: "select"; name: string; label: string; all: string; options: readonly SelectOption[] }
  | { kind: "links"; name: string; label: string; all: string; options: readonly SelectOption[] }
  | { kind: "search"; name: string; label: string };

export type FiltersProps = {
  address: ListAddress;
  filters: readonly DataFilter[];
  /** At the right end: "Export these rows". */
  end?: ReactNode;
};

/** The filters above a table, as links and one form sent by GET: they work without script and can be kept as a bookmark. */
export function Filters({ address, filters, end }: FiltersProps) {
  const t = words("ui");
  const { path, query } = address;
  const typed = filters.filter((filter) => filter.kind !== "links");
  const set = filters.some((filter) => query[filter.name]);
  const shown = new Set(typed.map((filter) => filter.name));
  const kept = Object.entries(query).filter(([name, value]) => value && !shown.has(name) && !["page", "after", "before"].includes(name));
  return (
    <div className="filters" role="group" aria-label={t("table.filters")}>
      {typed.length > 0 && (
        <form action={path} className="contents" role="search" aria-label={t("table.filters")}>
          {kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {typed.map((filter) => filter.kind === "search"
            ? <input key={filter.name} className="in" type="search" name={filter.name} defaultValue={query[filter.name]} placeholder={filter.label} aria-label={filter.label} />
            : <SelectControl key={filter.name} name={filter.name} aria-label={filter.label} defaultValue={query[filter.name] ?? ""} placeholder={filter.all} options={filter.options} />)}
          <Button type="submit">{t("table.apply")}</Button>
        </form>
      )}
      {filters.filter((filter) => filter.kind === "links").map((filter) => (
        <nav key={filter.name} className="seg" aria-label={filter.label}>
          {[{ value: "", label: filter.all }, ...filter.options].map(({ value, label }) => (
            <Link key={value} prefetch={false} href={addressWith(address, { [filter.name]: value || undefined })} aria-current={(query[filter.name] ?? "") === value ? "true" : undefined}>{label}</Link>
          ))}
        </nav>
      ))}
      {set && <LinkButton kind="quiet" href={path}>{t("table.clear")}</LinkButton>}
      {end && <span className="fexp">{end}</span>}
    </div>
  );
}
