import { KeptArea, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { draftFields, linesOf } from "@/lib/alignment/rules/drafting";
import type { GuideField } from "@/lib/programs/input";
import { words } from "@/lib/platform/i18n";
import { sponsorName, type Reading } from "./agreement-names";

type Act = KeptFormProps["action"];
type Props = { page: AgreementPage; reading: Reading; fields: readonly GuideField[]; formWords: KeptFormProps["words"]; sending: string; badges: { own: string; alliance: string }; newId: () => string; acts: { save: Act; bring: Act } };

/** What a party brings to the meeting. A leader's is theirs alone until they bring a line in by their own click; what the
 *  sponsor expects and offers is read by all who sign. */
export function DraftsSection({ page, reading, fields, formWords, sending, badges, newId, acts }: Props) {
  const { as, drafts, shown, can, own, signers, engagement } = page;
  const t = words("agreement", reading.locale);
  const asked = fields.filter(({ key }) => (as === "leader" ? key === draftFields.offer || key === draftFields.ask : as === "sponsor" && key === draftFields.sponsor));
  const stands = (line: string) => shown?.clauses.some((clause) => clause.words.trim() === line) ?? false;
  const bringable = !can.draft || !shown ? [] : drafts.filter(({ mine, fieldKey }) => mine || fieldKey === draftFields.sponsor).flatMap(({ fieldKey, words: text }) => linesOf(text).map((line) => ({ fieldKey, line })));
  const sponsor = signers.find(({ role }) => role === "sponsor");
  const others = signers.filter(({ partyId }) => partyId !== own?.partyId).map(({ partyId, name }) => ({ value: partyId, label: name }));
  const leaders = signers.filter(({ role }) => role === "leader");
  return (
    <>
      {asked.length > 0 && (
        <Section title={t("drafts.title")} id="drafts" aside={<AudienceBadge audience={as === "leader" ? "leader_only" : "alliance"} label={as === "leader" ? badges.own : badges.alliance} />}>
          <p className="sub mt-3 mb-4">{t(as === "leader" ? "drafts.why" : "drafts.whySponsor")}</p>
          <KeptForm action={acts.save} words={formWords} hidden={{ engagementId: engagement.id }} label={t("drafts.title")} suffix="-drafts">
            {asked.map(({ key, label, help }) => <KeptArea key={key} name={`answers.${key}`} label={label} hint={help} rows={3} defaultValue={drafts.find(({ fieldKey, mine }) => fieldKey === key && mine)?.words} />)}
            <div className="wz-nav"><SubmitButton busyWords={sending}>{t("drafts.save")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
      {bringable.length > 0 && shown && (
        <Section title={as === "leader" ? t("drafts.lines") : t("drafts.sponsors", { sponsor: sponsorName(reading) })}>
          <ul className="rows">
            {bringable.map(({ fieldKey, line }) => {
              const ofSponsor = fieldKey === draftFields.sponsor;
              const isOffer = fieldKey === draftFields.offer;
              const from = ofSponsor ? sponsor?.partyId : own?.partyId;
              const to = ofSponsor ? [...leaders.map(({ partyId, name }) => ({ value: partyId, label: name }))] : others;
              return (
                <li key={`${fieldKey} ${line}`}>
                  <p className="said">{line}</p>
                  {stands(line) || !from ? <span className="sub">{t("drafts.there")}</span> : (
                    <KeptForm action={acts.bring} words={formWords} className="bring" suffix={`-${fieldKey}-${line.length}-${line.slice(0, 12).replace(/\W/g, "")}`} label={`${t("drafts.bring")}: ${line}`}
                      hidden={{ agreementId: shown.id, engagementId: engagement.id, clauseId: newId(), kind: ofSponsor ? "expectation" : "commitment", ...(ofSponsor ? {} : { form: isOffer ? "i_will" : "i_ask" }), fromIds: from, words: line }}>
                      {!isOffer && <KeptSelect name="toIds" label={t("toWhom")} options={to} />}
                      <SubmitButton busyWords={sending}>{t("drafts.bring")}<span className="vh">: {line}</span></SubmitButton>
                    </KeptForm>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}
