import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { listed } from "@/components/home/reader";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { words } from "@/lib/platform/i18n";
import { sponsorName, type Reading } from "./agreement-names";

type Act = KeptFormProps["action"];
type Props = { page: AgreementPage; reading: Reading; formWords: KeptFormProps["words"]; sending: string };

/** The coach's first step: what was agreed elsewhere comes into the draft. */
export function BuildSection({ page, reading, formWords, frozen, act }: Props & { frozen: boolean; act: Act }) {
  const t = words("agreement", reading.locale);
  if (!page.can.put || !page.shown) return null;
  return (
    <Section title={t("begin.title")}>
      <p className="sub mt-3 mb-4 max-w-measure">{t(frozen ? "begin.why" : "begin.notFrozen")}</p>
      {frozen && <KeptForm action={act} words={formWords} hidden={{ agreementId: page.shown.id, engagementId: page.engagement.id }} className="btns" label={t("begin.title")} suffix="-build">
        <SubmitButton icon="list-checks" busyWords={t("begin.busy")}>{t("begin.act")}</SubmitButton>
      </KeptForm>}
    </Section>
  );
}

/** The last step of a draft: every leader's word that it may go out, what is still missing, and the coach's act. */
export function ReadySection({ page, reading, formWords, sending, acts }: Props & { acts: { ready: Act; put: Act } }) {
  const { shown, signers, own, missing, ready, can, contentHash, engagement } = page;
  const t = words("agreement", reading.locale);
  if (!shown || !can.draft) return null;
  const leaders = signers.filter(({ role }) => role === "leader");
  const lines = [...missing.parts.map((part) => t(`missing.${part}`)), ...missing.silent.map(({ name }) => t("missing.expectation", { name })), ...missing.notReady.map(({ name }) => t("missing.ready", { name }))];
  const hidden = { agreementId: shown.id, engagementId: engagement.id, contentHash };
  return (
    <Section title={t("ready.title")} id="ready">
      <p className="sub mt-3 max-w-measure">{t("ready.lede", { sponsor: sponsorName(reading) })}</p>
      <ul className="rows">{leaders.map(({ partyId, name }) => <li key={partyId}>{ready.includes(partyId) ? <Status tone="done" icon="check">{t("ready.yes", { name })}</Status> : <Status icon="circle">{t("ready.no", { name })}</Status>}</li>)}</ul>
      {can.ready && own && (ready.includes(own.partyId) ? <Note icon="check" className="mt-4">{t("ready.said")}</Note> : (
        <KeptForm action={acts.ready} words={formWords} hidden={hidden} className="stack form mt-4" suffix="-ready" label={t("ready.act")}>
          <div className="wz-nav"><SubmitButton kind="primary" busyWords={sending}>{t("ready.act")}</SubmitButton></div>
        </KeptForm>
      ))}
      {lines.length > 0 && <div className="mt-4"><p className="text-14 font-medium">{t("ready.missing")}</p><ul className="sub grid gap-1 mt-2">{lines.map((line) => <li key={line}>{line}</li>)}</ul></div>}
      {can.put && lines.length === 0 && (
        <KeptForm action={acts.put} words={formWords} hidden={hidden} className="stack form mt-4" suffix="-put" label={t("ready.put")}>
          <p className="sub">{t("ready.putWhy", { names: listed(signers.map(({ name }) => name), reading) })}</p>
          <div className="wz-nav"><SubmitButton kind="primary" icon="signature" busyWords={sending}>{t("ready.put")}</SubmitButton></div>
        </KeptForm>
      )}
    </Section>
  );
}
