import type { Metadata } from "next";
import { PersonFields, PersonProblems } from "@/components/people/person-fields";
import { RolesField } from "@/components/people/roles-field";
import { Shell } from "@/components/shell/shell";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { directoryFor } from "@/lib/people/access";
import { grantableBy, memberRoles } from "@/lib/people/rules";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { rememberedForm } from "@/lib/platform/form-memory";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("people")("add.title") };

export default async function AddPersonPage() {
  const { viewer } = await page((ctx) => { directoryFor(ctx, "addPerson"); return Promise.resolve(); }, { path: "/people/add" });
  const t = words("people", viewer.locale);
  const form = await rememberedForm("add-person") ?? { typed: { id: newId(), zone: viewer.zone, language: "English" }, problem: null, fields: {} };
  const chosen = memberRoles.filter((role) => form.typed.roles?.split(",").includes(role));
  const grantable = grantableBy(viewer.roles);
  return (
    <Shell viewer={await shellOf(viewer)} current="/people" width="narrow">
      <PageHead crumbs={[{ label: t("directory.title"), href: "/people" }, { label: t("add.title") }]} title={t("add.title")} lede={t("add.lede")} />
      <form className="stack form" method="post" action="/people/add/save">
        <PersonProblems form={form} />
        <input type="hidden" name="id" value={form.typed.id ?? newId()} />
        <PersonFields form={form} email />
        <RolesField legend={t("add.rolesLegend")} hint={t(grantable.length > 1 ? "add.rolesHint" : "add.rolesNone")} chosen={chosen} grantable={grantable} />
        <div className="btns">
          <Button type="submit" kind="primary" big>{t("add.submit")}</Button>
          <LinkButton big kind="quiet" href="/people">{t("add.cancel")}</LinkButton>
        </div>
      </form>
    </Shell>
  );
}
