import { audienceLabel, type BadgeReader } from "@/components/engagements/audience-words";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { SaidFields } from "@/components/engagements/said-fields";
import { Statement } from "@/components/engagements/statement";
import { plainDay, plainDayOf } from "@/components/engagements/view";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import { words } from "@/lib/platform/i18n";

type Acts = Record<"acknowledge" | "decline" | "answerInterests", KeptFormProps["action"]>;
type Props = { data: ExpectationsPage; reader: BadgeReader; zone: string; acts: Acts };

/** A leader's own part: two ticks, the answer to the declaration, words for the record if they like, notes for
 *  themselves; or a no that asks for no reason. */
export function Acknowledging({ data, reader, acts }: Props) {
  const { engagement, acknowledging: { ticks, answer, onRecord, own }, toldOn, own: party, ownAnswer, entries, version } = data;
  const [t, statements, form] = [words("engagements", reader.locale), words("statements", reader.locale), formWords(reader.locale)];
  const { sponsor, coach } = partiesWith(engagement, reader.locale);
  const side = party?.id ?? null;
  const badge = (audience: "alliance" | "leader_and_coach" | "leader_only") => ({ audience, label: audienceLabel(reader, audience, side) });
  const hidden = { engagementId: engagement.id };
  /** What stands from an earlier acknowledgement, so that answering anew loses no word. */
  const before = (key: string) => entries.find((entry) => entry.fieldKey === key && entry.sideId === side)?.words ?? null;
  return (
    <>
      <Section title={t("expectations.acknowledge")} id="acknowledge">
        <KeptForm action={acts.acknowledge} words={form.errors} problems={form.problems} hidden={{ ...hidden, version: String(version) }} labels={labelsOf([...ticks, ...(answer ? [answer] : []), ...onRecord, ...own])} className="stack form mt-4" label={t("expectations.acknowledge")}>
          <Statement body={statements("acknowledgementMeaning.body", { sponsor: sponsor.first, coach: coach.first })} />
          {toldOn && <p className="sub">{t("expectations.toldOn", { sponsor: sponsor.first, day: plainDay(toldOn, reader.locale) })}</p>}
          {ticks.map((field) => <GuidePrompt key={field.key} tick field={field} words={form.prompt} />)}
          {answer && <GuidePrompt field={answer} words={form.prompt} answer={ownAnswer?.words ?? null} badge={badge("leader_and_coach")} />}
          {onRecord.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={before(field.key)} badge={badge("alliance")} />)}
          <h3 className="text-16 font-medium">{t("expectations.private")}</h3>
          {own.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={before(field.key)} badge={badge("leader_only")} />)}
          <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("expectations.acknowledge")}</SubmitButton></div>
        </KeptForm>
      </Section>
      <Section title={t("expectations.declineTitle")}>
        <p className="sub mt-4">{t("expectations.declineWhy", { sponsor: sponsor.first, coach: coach.first })}</p>
        <KeptForm action={acts.decline} words={form.errors} hidden={hidden} className="btns" label={t("expectations.declineTitle")}>
          <SubmitButton kind="danger" busyWords={form.sending}>{t("expectations.decline")}</SubmitButton>
        </KeptForm>
      </Section>
    </>
  );
}

/** After the acknowledgement: when it was, what was answered, and the answer to change once a question is settled. */
export function Acknowledged({ data, reader, zone, acts }: Props) {
  const { engagement, acknowledging: { answer, onRecord, own }, ownAnswer, own: party, entries } = data;
  const [t, form] = [words("engagements", reader.locale), formWords(reader.locale)];
  if (!party?.acknowledgedAt) return null;
  return (
    <>
      {answer && (
        <Section title={t("expectations.changeAnswer")}>
          <p className="sub mt-4 mb-6">{t("expectations.acknowledgedOn", { day: plainDayOf({ zone, locale: reader.locale }, party.acknowledgedAt) })}</p>
          <KeptForm action={acts.answerInterests} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id }} label={t("expectations.changeAnswer")}>
            <GuidePrompt field={answer} words={form.prompt} answer={ownAnswer?.words ?? null} badge={{ audience: "leader_and_coach", label: audienceLabel(reader, "leader_and_coach", party.id) }} />
            <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("expectations.change")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
      {onRecord.some(({ key }) => entries.some((entry) => entry.fieldKey === key && entry.sideId === party.id && entry.words)) && (
        <Section title={t("expectations.yourAnswer")} aside={<AudienceBadge audience="alliance" label={audienceLabel(reader, "alliance")} />}><SaidFields fields={onRecord} entries={entries} sideId={party.id} /></Section>
      )}
      {own.some(({ key }) => entries.some((entry) => entry.fieldKey === key && entry.words)) && (
        <Section title={t("expectations.private")} aside={<AudienceBadge audience="leader_only" label={audienceLabel(reader, "leader_only")} />}><SaidFields fields={own} entries={entries} sideId={party.id} /></Section>
      )}
    </>
  );
}
