import type { Metadata } from "next";
import { PeopleTable } from "@/components/people/people-table";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { peopleListInput } from "@/lib/people/input/directory";
import { listPeople } from "@/lib/people/queries/list-people";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("people")("directory.title") };

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const asked = peopleListInput.parse(await searchParams);
  const { viewer, data: list } = await page((ctx) => listPeople(ctx, asked), { path: "/people" });
  const t = words("people", viewer.locale);
  const organization = viewer.organizations.find(({ id }) => id === viewer.organizationId)?.name ?? "";
  const isQuiet = list.alone;
  return (
    <Shell viewer={await shellOf(viewer)} current="/people">
      <PageHead title={t("directory.title")} lede={asked.q || asked.role || asked.account ? t("directory.matching", { total: list.total }) : t("directory.lede", { total: list.total, organization })}
        actions={!isQuiet && <>
          {list.can.importPeople && <LinkButton icon="upload" href="/people/import">{t("directory.load")}</LinkButton>}
          {list.can.addPerson && <LinkButton kind="primary" icon="user-round-plus" href="/people/add">{t("directory.add")}</LinkButton>}
        </>} />
      <PeopleTable list={list} zone={viewer.zone} query={{ q: asked.q, role: asked.role, account: asked.account, sort: asked.sort === "name" ? undefined : asked.sort }} />
    </Shell>
  );
}
