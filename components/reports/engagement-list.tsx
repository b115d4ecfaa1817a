import { addressWith, type ListAddress } from "@/components/data-table/address";
import { Filters, type DataFilter } from "@/components/data-table/filters";
import type { Reader } from "@/components/home/reader";
import { Pagination } from "@/components/ui/pagination";
import { words } from "@/lib/platform/i18n";
import type { EngagementListInput } from "@/lib/reports/input";
import type { EngagementPage } from "@/lib/reports/queries/engagement-list";
import type { StageTitles } from "@/lib/reports/queries/homes";
import { courseKeys, pageSize } from "@/lib/reports/rules";
import { EngagementTable, type TableLook } from "./engagement-table";

type ListProps = {
  list: EngagementPage; titles: StageTitles; path: string; input: EngagementListInput; look: TableLook; reader: Reader;
  /** Programs to choose from; a choice of one is none. */
  programs?: readonly { key: string; title: string }[];
};

/** What stands in the address of a list, as its links and forms keep it. */
export const addressOf = (path: string, { course, program, coach, risk, q, sort }: EngagementListInput): ListAddress => ({ path, query: { course, program, coach, risk, q, sort } });

/** "26 to 50 of 240" */
export function shownOf({ page, rows, total }: EngagementPage, { locale }: Pick<Reader, "locale">): string {
  const t = words("home", locale);
  const from = (page - 1) * pageSize + 1;
  return total > rows.length ? t("list.shown", { from, to: from + rows.length - 1, total }) : t("list.count", { count: total });
}

/** A list of engagements with its filters and pages. Every filter is an address, so it can be kept and sent on. */
export function EngagementList({ list, titles, path, input, look, reader, programs = [] }: ListProps) {
  const t = words("home", reader.locale);
  const address = addressOf(path, input);
  const pages = Math.ceil(list.total / pageSize);
  const from = (list.page - 1) * pageSize + 1;
  const filters: DataFilter[] = [
    { kind: "search", name: "q", label: t("list.search") },
    ...(programs.length > 1 ? [{ kind: "select" as const, name: "program", label: t("list.program"), all: t("list.allPrograms"), options: programs.map(({ key, title }) => ({ value: key, label: title })) }] : []),
    { kind: "links", name: "course", label: t("list.stateLabel"), all: t("list.allStates"), options: courseKeys.map((value) => ({ value, label: t(`course.${value}`) })) },
  ];
  const page = (number: number) => addressWith(address, { page: number > 1 ? String(number) : undefined });
  return (
    <>
      <Filters address={address} filters={filters} />
      {input.risk && <p className="sub pb-3">{t("list.onlyRisk")}</p>}
      {input.coach && list.rows.length > 0 && <p className="sub pb-3">{t("list.onlyCoach")}</p>}
      <EngagementTable rows={list.rows} titles={titles} address={address} sort={input.sort} look={look} reader={reader} />
      <Pagination from={from} to={from + list.rows.length - 1} total={list.total}
        {...(list.page > 1 && { previousHref: page(list.page - 1) })} {...(list.page < pages && { nextHref: page(list.page + 1) })} />
    </>
  );
}
