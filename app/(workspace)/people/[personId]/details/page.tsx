import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonFields, PersonProblems } from "@/components/people/person-fields";
import { Shell } from "@/components/shell/shell";
import { Button, LinkButton } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/facts";
import { Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { personFor } from "@/lib/people/access";
import { readPerson } from "@/lib/people/queries/read-person";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("people")("person.amend") };

export default async function PersonDetailsPage({ params }: PageProps<"/people/[personId]/details">) {
  const { personId } = await params;
  const path = `/people/${personId}`;
  const { viewer, data: { name, title, zone, contacts } } = await page(async (ctx) => {
    await personFor(ctx, "amendPerson", personId);
    return readPerson(ctx, personId);
  }, { path: `${path}/details` });
  if (!contacts) notFound();
  const t = words("people", viewer.locale);
  const standing = { name, title, managerEmail: contacts.manager?.email ?? "", zone, language: contacts.language };
  const refused = await rememberedForm(`details-${personId}`);
  const isStale = refused !== null && refused.typed.seenAt !== contacts.seenAt;
  const fieldNames = ["name", "title", "managerEmail", "zone", "language"] as const;
  return (
    <Shell viewer={await shellOf(viewer)} current="/people" width="narrow">
      <PageHead crumbs={[{ label: t("directory.title"), href: "/people" }, { label: name, href: path }, { label: t("person.details") }]} title={t("person.amend")} />
      <form className="stack form" method="post" action={`${path}/details/save`}>
        {refused && <PersonProblems form={refused} />}
        {isStale && (
          <Section title={t("person.theirs")}>
            <KeyValue className="pt-4" facts={fieldNames.filter((field) => standing[field] !== (refused.typed[field] ?? "")).map((field) => ({ key: t(`form.${field}`), value: standing[field] || t("person.none") }))} />
          </Section>
        )}
        <input type="hidden" name="seenAt" value={contacts.seenAt} />
        <PersonFields form={refused ?? { typed: standing, problem: null, fields: {} }} email={false} />
        <Note>{t("form.emailFixed", { email: contacts.email })}</Note>
        <div className="btns">
          <Button type="submit" kind="primary" big>{t(isStale ? "person.keepMine" : "person.save")}</Button>
          <LinkButton big kind="quiet" href={path}>{t(isStale ? "person.takeTheirs" : "add.cancel")}</LinkButton>
        </div>
      </form>
    </Shell>
  );
}
