import { KeptCheck, KeptField } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { Banner } from "@/components/ui/notices";
import { PersonChip } from "@/components/ui/person";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { missingSigners } from "@/lib/alignment/rules/signing";
import { dayIn, formatTime } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import { dayText, fullDay, type Reading } from "./agreement-names";

type Act = KeptFormProps["action"];
type Props = { page: AgreementPage; reading: Reading; formWords: KeptFormProps["words"]; sending: string; acts: { sign: Act; refuse: Act } };

/** Who has signed, when, and under which content; on paper the whole of it. */
export function SignatureRows({ page: { signers, own, shown }, reading, printed }: Pick<Props, "page" | "reading"> & { printed?: boolean }) {
  const { locale, zone } = reading;
  const t = words("agreement", locale);
  if (!shown) return null;
  const when = (at: Date) => t("sig.signedAt", { day: printed ? fullDay(dayIn(at, zone), locale) : dayText(dayIn(at, zone), locale), time: formatTime(at, zone, formatLocale[locale]) });
  return (
    <ul className="rows sigs">
      {signers.map(({ partyId, name, role }) => {
        const decided = shown.decisions.find((each) => each.partyId === partyId);
        const isOwn = own?.partyId === partyId;
        return (
          <li key={partyId}>
            <PersonChip name={name} role={isOwn && !printed ? t("sig.you", { role: t(`roles.${role}`) }) : t(`roles.${role}`)} />
            {decided?.decision === "signed" ? <Status tone="done" icon="signature">{printed ? `${decided.typedName}, ${when(decided.decidedAt)}` : when(decided.decidedAt)}</Status>
              : decided ? <Status icon="ban">{t("sig.refused")}</Status> : <Status tone={isOwn ? "need" : "plain"} icon="clock">{t("sig.notYet")}</Status>}
          </li>
        );
      })}
    </ul>
  );
}

/** Signatures under a version, and the reader's own: read, typed and given at the end, after the text. */
export function Signatures({ page, reading, formWords, sending, acts }: Props) {
  const { shown, signers, own, can, contentHash, engagement } = page;
  const t = words("agreement", reading.locale);
  if (!shown || shown.state === "draft") return null;
  const signed = signers.length - missingSigners(signers, shown.decisions).length;
  const refused = signers.find(({ partyId }) => shown.decisions.some((each) => each.partyId === partyId && each.decision === "refused"));
  const hidden = { agreementId: shown.id, engagementId: engagement.id, contentHash };
  return (
    <Section title={t("signatures")} id="sign" aside={t("sig.count", { signed, total: signers.length })}>
      {refused && shown.state === "for_signature" && <Banner tone="amber" className="mt-4" title={t("sig.refusedTitle", { name: refused.name })}>{t("sig.refusedWhy")}</Banner>}
      {!refused && shown.returnedAt && shown.state === "for_signature" && <Banner tone="amber" className="mt-4" title={t("sig.returned")}>{t("sig.returnedWhy")}</Banner>}
      <SignatureRows page={page} reading={reading} />
      {can.sign && own && (
        <>
          <KeptForm action={acts.sign} words={formWords} hidden={hidden} className="stack form mt-6" label={t("sig.act", { name: own.name })} labels={{ typedName: t("sig.name"), read: t("sig.read", { version: shown.version }) }}>
            <KeptCheck name="read" label={t("sig.read", { version: shown.version })} hint={own.role === "sponsor" ? `${t("sig.note")} ${t("sig.unread")}` : t("sig.note")} />
            <KeptField name="typedName" label={t("sig.name")} autoComplete="name" />
            <div className="wz-nav"><SubmitButton kind="primary" big busyWords={sending}>{t("sig.act", { name: own.name })}</SubmitButton></div>
          </KeptForm>
          <details className="mt-10">
            <summary className="text-14">{t("sig.refuseTitle")}</summary>
            <p className="sub mt-3 mb-4 max-w-measure">{t("sig.refuseWhy")}</p>
            <KeptForm action={acts.refuse} words={formWords} hidden={hidden} className="stack form" suffix="-refuse" label={t("sig.refuseTitle")} labels={{ sure: t("sig.refuseSure", { version: shown.version }) }}>
              <KeptCheck name="sure" label={t("sig.refuseSure", { version: shown.version })} />
              <div className="wz-nav"><SubmitButton kind="danger" busyWords={sending}>{t("sig.refuseAct")}</SubmitButton></div>
            </KeptForm>
          </details>
        </>
      )}
      <p className="cap mt-4 break-all">{t("sig.hash", { hash: contentHash })}</p>
    </Section>
  );
}
