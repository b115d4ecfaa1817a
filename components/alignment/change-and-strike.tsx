import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { words } from "@/lib/platform/i18n";
import type { Reading } from "./agreement-names";

type Act = KeptFormProps["action"];
type Props = { page: AgreementPage; reading: Reading; formWords: KeptFormProps["words"]; sending: string };

/** What somebody asked to be changed, and the way to ask or, for coach and leaders, to begin a next version. */
export function ChangeSection({ page, reading, formWords, sending, requestId, versionId, acts }: Props & { requestId: string; versionId: string; acts: { ask: Act; begin: Act } }) {
  const { shown, engagement, can, signers, as } = page;
  const t = words("agreement", reading.locale);
  if (!shown || shown.state === "draft" || shown.state === "replaced" || as === "hr_partner") return null;
  const writes = as === "coach" || as === "leader";
  if (shown.requests.length === 0 && !can.ask && !can.begin) return null;
  return (
    <Section title={t("change.title")} id="change">
      {shown.requests.map(({ id, partyId, words: said }) => <div key={id} className="mt-4"><p className="cap">{t("change.asked", { name: signers.find((signer) => signer.partyId === partyId)?.name ?? "" })}</p><p className="said">{said}</p></div>)}
      {can.begin && writes && (
        <KeptForm action={acts.begin} words={formWords} hidden={{ agreementId: versionId, engagementId: engagement.id }} className="stack form mt-4" suffix="-begin" label={t("change.begin")}>
          <p className="sub max-w-measure">{t("change.beginWhy")}</p>
          <KeptArea name="reason" label={t("change.reason")} hint={t("change.reasonHint")} rows={2} defaultValue={shown.requests.map(({ words: said }) => said).join(" ")} />
          <div className="wz-nav"><SubmitButton icon="pencil" busyWords={sending}>{t("change.begin")}</SubmitButton></div>
        </KeptForm>
      )}
      {can.ask && !writes && (
        <KeptForm action={acts.ask} words={formWords} hidden={{ requestId, agreementId: shown.id, engagementId: engagement.id }} className="stack form mt-4" suffix="-ask" label={t("change.ask")} labels={{ words: t("change.reason") }}>
          <p className="sub max-w-measure">{t("change.askWhy")}</p>
          <KeptArea name="words" label={t("change.reason")} hint={t("change.reasonHint")} rows={2} />
          <div className="wz-nav"><SubmitButton busyWords={sending}>{t("change.ask")}</SubmitButton></div>
        </KeptForm>
      )}
    </Section>
  );
}

/** What a leader can strike at once: the items that show their own part. */
export function StrikeSection({ page: { shown, can, engagement }, reading, formWords, sending, act }: Props & { act: Act }) {
  const [t, items] = [words("agreement", reading.locale), words("sharing", reading.locale)];
  if (!shown || can.strike.length === 0) return null;
  return (
    <Section title={t("strike.title")} id="strike">
      <p className="sub mt-3 max-w-measure">{t("strike.why")}</p>
      <ul className="rows">
        {can.strike.map((item) => (
          <li key={item}>
            <div><p className="t">{items(`${item}.label`)}</p><p className="sub">{items(`${item}.effect`)}</p></div>
            <KeptForm action={act} words={formWords} hidden={{ agreementId: shown.id, engagementId: engagement.id, item }} className="btns" suffix={`-${item}`} label={t("strike.act", { item: items(`${item}.label`) })}>
              <SubmitButton kind="danger" busyWords={sending}>{t("strike.act", { item: items(`${item}.label`) })}</SubmitButton>
            </KeptForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
