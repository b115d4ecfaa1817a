import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { isSame } from "@/lib/alignment/rules/difference";
import { dayIn } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { dayText, sponsorName, type Reading } from "./agreement-names";

type Props = { page: AgreementPage; reading: Reading; path: string; formWords: KeptFormProps["words"]; sending: string; discard: KeptFormProps["action"] };

/** The head of the agreement's page: which version, how it stands, what it follows, and the one thing to do with it. */
export function AgreementHead({ page: { shown, before, difference, versions, can, engagement }, reading, path, formWords, sending, discard }: Props) {
  const { locale, zone } = reading;
  const [t, e] = [words("agreement", locale), words("engagements", locale)];
  const day = (at: Date) => dayText(dayIn(at, zone), locale);
  const others = versions.filter(({ id }) => id !== shown?.id);
  return (
    <>
      <PageHead
        crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: shown ? t("version", { version: shown.version }) : t("title") }]}
        title={t("title")} lede={shown ? t(`lede.${shown.state}`, { sponsor: sponsorName(reading) }) : undefined}
        meta={shown && <>
          <span>{t("version", { version: shown.version })}, {t(`state.${shown.state}`).toLowerCase()}</span>
          {shown.inForceFrom ? <span>{t("meta.since", { day: day(shown.inForceFrom) })}</span> : shown.putAt && <span>{t("meta.put", { day: day(shown.putAt) })}</span>}
          {before && shown.state !== "in_force" && <span>{t(before.state === "in_force" ? "meta.replaces" : "meta.replacesUnsigned", { version: before.version })}</span>}
          {shown.reason && <span>{t("meta.reason", { reason: shown.reason })}</span>}
        </>}
        actions={shown && <>
          {difference && !isSame(difference) && <LinkButton href="#changes" icon="file-diff">{t("changed")}</LinkButton>}
          {shown.state !== "draft" && <LinkButton href={`${path}/agreement/print?version=${shown.version}`} icon="printer">{t("print")}</LinkButton>}
          {can.sign && <LinkButton kind="primary" href="#sign" icon="signature">{t("toSign")}</LinkButton>}
        </>}
      />
      {(others.length > 0 || (can.put && (shown?.version ?? 1) > 1)) && (
        <nav className="meta mb-8" aria-label={t("others")}>
          {others.map(({ id, version, state }) => <Link key={id} href={`${path}/agreement?version=${version}`} prefetch={false}>{t("showVersion", { version, state: t(`state.${state}`).toLowerCase() })}</Link>)}
          {can.put && shown && shown.version > 1 && <KeptForm action={discard} words={formWords} hidden={{ agreementId: shown.id, engagementId: engagement.id }} className="btns" suffix="-discard" label={t("change.discard")}><SubmitButton kind="quiet" busyWords={sending}>{t("change.discard")}</SubmitButton></KeptForm>}
        </nav>
      )}
    </>
  );
}
