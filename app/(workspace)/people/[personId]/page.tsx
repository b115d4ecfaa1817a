import type { Metadata } from "next";
import Link from "next/link";
import { PersonAccount, PersonFacts, PersonRoles } from "@/components/people/person-account";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readPerson } from "@/lib/people/queries/read-person";
import { rememberedForm } from "@/lib/platform/form-memory";
import { zoneCity } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("people")("person.title") };

const notices = ["added", "saved", "granted", "invited", "removed"] as const;

export default async function PersonPage({ params, searchParams }: PageProps<"/people/[personId]">) {
  const { personId } = await params;
  const { done } = await searchParams;
  const { viewer, data: person } = await page((ctx) => readPerson(ctx, personId), { path: `/people/${personId}` });
  const t = words("people", viewer.locale);
  const refused = await rememberedForm(`person-${personId}`);
  const notice = refused ? undefined : notices.find((each) => each === done);
  const city = zoneCity(person.zone);
  const details = (
    <Section title={t("person.details")} aside={person.can.amend && <Link href={`/people/${personId}/details`} prefetch={false}>{t("person.amend")}</Link>}>
      <PersonFacts person={person} city={city} />
    </Section>
  );
  return (
    <Shell viewer={await shellOf(viewer)} current="/people" width={person.contacts ? "full" : "narrow"}>
      <PageHead crumbs={[{ label: t("directory.title"), href: "/people" }, { label: person.name }]} title={person.name}
        lede={[person.title, city].filter(Boolean).join(" · ")} kicker={person.isSelf ? t("person.you") : undefined} />
      {refused?.problem && <Banner tone="brick" title={t("person.refused")} className="mb-8">{refused.problem}</Banner>}
      {notice && <Banner tone="teal" title={t(`person.notices.${notice}`, { name: person.name })} className="mb-8" />}
      {person.contacts
        ? <div className="cols"><div className="stack">{details}<PersonRoles person={person} /></div><aside className="stack tight"><PersonAccount person={person} zone={viewer.zone} invitationId={newId()} /></aside></div>
        : details}
    </Shell>
  );
}
