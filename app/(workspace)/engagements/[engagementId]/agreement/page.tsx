import type { Metadata } from "next";
import { AgreementHead } from "@/components/alignment/agreement-head";
import { AgreementText } from "@/components/alignment/agreement-text";
import { ChangeSection, StrikeSection } from "@/components/alignment/change-and-strike";
import { ClauseEditor } from "@/components/alignment/clause-editor";
import { DifferenceSection } from "@/components/alignment/difference";
import { draftFormId, DraftForm } from "@/components/alignment/draft-form";
import { BuildSection, ReadySection } from "@/components/alignment/draft-steps";
import { DraftsSection } from "@/components/alignment/drafts-section";
import { SharingList } from "@/components/alignment/sharing-list";
import { Signatures } from "@/components/alignment/signatures";
import { audienceLabel } from "@/components/engagements/audience-words";
import { formWords } from "@/components/engagements/form/form-words";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { unorderedId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page as readPage } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { agreementScreen } from "@/lib/stages/queries/agreement-screen";
import { addClause, askForChange, beginVersion, buildAgreement, chooseItem, discardVersion, keepPartBack, putBackClause, putToSignature, refuseToSign, removeClause, saveDrafts, sayReady, signAgreement, strikeItem, tickSharing } from "./actions";

export const metadata: Metadata = { title: words("agreement")("title") };

const doneKeys = ["signed", "refused", "put", "ready", "asked", "struck", "drafts", "begun", "kept", "discarded"] as const;

/** The agreement: coach and leaders write it, everybody who signs reads and signs the same version, and everybody later sees
 *  what is in force. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/agreement">) {
  const { engagementId } = await params;
  const { version, done } = await searchParams;
  const wanted = version === "draft" ? "draft" as const : typeof version === "string" && /^\d{1,4}$/.test(version) ? Number(version) : null;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { page, preview, frozen, fields } } = await readPage((ctx) => agreementScreen(ctx, engagementId, wanted), { path: `${path}/agreement` });
  const { shown, engagement, can, as, signers } = page;
  const t = words("agreement", viewer.locale);
  const form = formWords(viewer.locale);
  const reading = { signers, locale: viewer.locale, zone: viewer.zone };
  const reader = { engagement, standing: as, locale: viewer.locale };
  const common = { page, reading, formWords: form.errors, sending: form.sending };
  const said = doneKeys.find((key) => key === done);
  const isNowInForce = said === "signed" && shown?.state === "in_force";
  const drafts = <DraftsSection {...common} fields={fields} badges={{ own: audienceLabel(reader, "leader_only", engagement.side), alliance: audienceLabel(reader, "alliance") }} newId={unorderedId} acts={{ save: saveDrafts, bring: addClause }} />;
  const body = (
    <>
      {said && <Banner tone="teal" className="mb-8" title={t(`done.${isNowInForce ? "inForce" : said}`)} />}
      {!shown && <EmptyState title={t("none.title")}>{t("none.why")}</EmptyState>}
      <div className="stack doc">
        {can.draft && <BuildSection {...common} frozen={frozen} act={buildAgreement} />}
        {shown && <DifferenceSection page={page} reading={reading} />}
        {can.draft && <ClauseEditor {...common} formId={draftFormId} badge={audienceLabel(reader, "pair")} newId={unorderedId} acts={{ add: addClause, remove: removeClause, putBack: putBackClause, choose: chooseItem }} />}
        {shown && !can.draft && <AgreementText clauses={shown.clauses} reading={reading} badge={<AudienceBadge audience={shown.audience} label={audienceLabel(reader, shown.audience)} />} />}
        <SharingList page={page} preview={preview} reading={reading} formWords={form.errors} acts={{ tick: tickSharing, keepBack: keepPartBack }} />
        <ReadySection {...common} acts={{ ready: sayReady, put: putToSignature }} />
        <Signatures {...common} acts={{ sign: signAgreement, refuse: refuseToSign }} />
        <StrikeSection {...common} act={strikeItem} />
        <ChangeSection {...common} requestId={unorderedId()} versionId={unorderedId()} acts={{ ask: askForChange, begin: beginVersion }} />
        {drafts}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{t("back")}</LinkButton></div>
      </div>
    </>
  );
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="agree">
      <AgreementHead {...common} path={path} discard={discardVersion} />
      {can.draft && shown ? <DraftForm page={page} reading={reading} reader={viewer.name}>{body}</DraftForm> : body}
    </Shell>
  );
}
