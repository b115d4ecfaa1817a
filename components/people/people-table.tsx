import Link from "next/link";
import { addressWith, type ListAddress } from "@/components/data-table/address";
import type { DataColumn } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Filters } from "@/components/data-table/filters";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { Pagination } from "@/components/ui/pagination";
import { accountFilters } from "@/lib/people/input/directory";
import type { PeopleList, PersonListItem } from "@/lib/people/queries/list-people";
import { memberRoles } from "@/lib/people/rules";
import { zoneCity } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { AccountStatus } from "./account-status";

export type PeopleTableProps = {
  list: PeopleList;
  /** What stands in the address now. */
  query: ListAddress["query"];
  /** The reader's zone, for the days of invitations. */
  zone: string;
};

/** The directory: search, one page of people, and the way to the others. */
export function PeopleTable({ list, query, zone }: PeopleTableProps) {
  const t = words("people");
  const address: ListAddress = { path: "/people", query };
  const pageHref = (page: number) => (page < 1 || page > list.pages ? undefined : addressWith(address, { page: page === 1 ? undefined : String(page) }));
  const role = { kind: "select", name: "role", label: t("directory.filterRole"), all: t("directory.everyRole"), options: memberRoles.map((value) => ({ value, label: t(`roles.${value}`) })) } as const;
  const account = { kind: "select", name: "account", label: t("directory.account"), all: t("directory.everyAccount"), options: accountFilters.map((value) => ({ value, label: t(`accountFilters.${value}`) })) } as const;
  return (
    <>
      <Filters address={address} filters={[
        { kind: "search", name: "q", label: t(list.can.viewContacts ? "directory.searchContacts" : "directory.search") },
        ...(list.can.viewContacts ? [role, account] : []),
      ]} />
      <DataTable caption={t("directory.caption")} columns={columnsOf(list, zone)} rows={list.people} rowKey={({ id }) => id} address={address} sort={list.sort}
        empty={<p className="lede">{t("directory.nobody")}</p>} />
      <Pagination previousHref={pageHref(list.page - 1)} nextHref={pageHref(list.page + 1)} from={list.from} to={list.to} total={list.total} />
      {list.alone && <Alone can={list.can} />}
    </>
  );
}

function columnsOf({ can }: PeopleList, zone: string): DataColumn<PersonListItem>[] {
  const t = words("people");
  const common: DataColumn<PersonListItem>[] = [
    { key: "name", header: t("directory.name"), sortable: true, heading: true, cell: ({ id, name }) => <Link href={`/people/${id}`} prefetch={false}>{name}</Link> },
    { key: "title", header: t("directory.titleColumn"), sortable: true, wide: can.viewContacts, cell: ({ title }) => title },
    { key: "city", header: t("directory.city"), sortable: true, wide: can.viewContacts, cell: ({ zone: theirs }) => zoneCity(theirs) },
  ];
  if (!can.viewContacts) return common;
  return [
    ...common,
    { key: "email", header: t("directory.email"), wide: true, cell: ({ contacts }) => <span className="break-all">{contacts?.email}</span> },
    { key: "roles", header: t("directory.roles"), cell: ({ contacts }) => memberRoles.filter((role) => contacts?.roles.includes(role)).map((role) => t(`roles.${role}`)).join(", ") },
    { key: "account", header: t("directory.account"), cell: ({ contacts }) => contacts && <AccountStatus {...contacts} zone={zone} /> },
  ];
}

function Alone({ can }: Pick<PeopleList, "can">) {
  const t = words("people");
  return (
    <div className="mt-10">
      <EmptyState title={t("directory.aloneTitle")} actions={<>
        {can.importPeople && <LinkButton kind="primary" big icon="upload" href="/people/import">{t("directory.load")}</LinkButton>}
        {can.addPerson && <LinkButton big kind={can.importPeople ? "plain" : "primary"} href="/people/add">{t("directory.add")}</LinkButton>}
      </>}>{t("directory.aloneWhy")}</EmptyState>
    </div>
  );
}
