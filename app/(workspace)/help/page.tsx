import type { Metadata } from "next";
import { Statement } from "@/components/help/statement";
import { Shell } from "@/components/shell/shell";
import { KeyValue } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { ownOrganization } from "@/lib/people/queries/organization";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("help")("title") };

export default async function HelpPage() {
  const { viewer, data: organization } = await page((ctx) => ownOrganization(ctx), { path: "/help" });
  const t = words("help", viewer.locale);
  const statements = words("statements", viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/help" width="narrow">
      <PageHead title={t("title")} lede={t("lede")} />
      <Section title={t("yourPart")}>
        <ul className="stack tight max-w-measure">
          {(["one", "two", "three"] as const).map((key) => <li key={key}>{t(`parts.${viewer.role}.${key}`)}</li>)}
        </ul>
      </Section>
      {organization.coachingPolicy && <Section title={t("policy", { organization: organization.name })}><p className="max-w-measure">{organization.coachingPolicy}</p></Section>}
      <Section title={statements("confidentialityPromise.title")}><Statement body={statements("confidentialityPromise.body")} /></Section>
      <Section title={statements("confidentialityExceptions.title")}><Statement body={statements("confidentialityExceptions.body")} /></Section>
      <Section title={statements("sharingBeforeAndAfter.title")}><Statement body={statements("sharingBeforeAndAfter.body")} /></Section>
      <Section title={statements("notAComplaint.title")}><Statement body={statements("notAComplaint.body", { supportContact: t("complaint", { organization: organization.name }) })} /></Section>
      <Section title={t("keys")}>
        <KeyValue facts={[{ key: "/", value: t("keySearch") }, { key: "g h", value: t("keyHome") }]} />
        <p className="mt-3 text-14 text-ink-3">{t("keysNote")}</p>
      </Section>
    </Shell>
  );
}
