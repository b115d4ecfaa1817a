import Link from "next/link";
import { audienceLabel } from "@/components/engagements/audience-words";
import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/platform/i18n";
import type { ChangesPage } from "@/lib/stages/queries/changes-page";
import { changesWords } from "./words";

type Props = { data: ChangesPage; locale: Locale };
type Act = KeptFormProps["action"];

/** How it ended: the coach's closing note, and the cycles before and after it. */
export function EndedSection({ data: { engagement, closing }, locale }: Props) {
  const { t } = changesWords(locale);
  const around = [...(closing.former ? [{ ...closing.former, words: "follows" as const }] : []), ...closing.next.map((next) => ({ ...next, words: next.isDraft ? "nextDraft" as const : "next" as const }))];
  if (!closing.note && around.length === 0) return null;
  return (
    <Section title={t(engagement.status === "closed" ? "close.ended" : "close.cycles")} id="ended">
      {closing.note && <p className="said mt-4 max-w-measure whitespace-pre-line">{closing.note}</p>}
      {around.length > 0 && <Rows>{around.map(({ id, title, cycle, isDraft, words }) => <Row key={id} title={<Link href={isDraft ? `/launch/${id}/who` : `/engagements/${id}`}>{t(`close.${words}`, { title, cycle })}</Link>} />)}</Rows>}
    </Section>
  );
}

/** The coach closes it, once its rounds are over. */
export function CloseSection({ data: { engagement, closing }, locale, act }: Props & { act: Act }) {
  const { t, form } = changesWords(locale);
  return (
    <Section title={t("close.title")} id="close">
      <p className="sub mt-4 max-w-measure">{closing.refusal ? t(`refusals.${closing.refusal}`, { count: closing.open }) : t("close.why")}</p>
      {!closing.refusal && (
        <KeptForm action={act} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id }} suffix="-close" className="stack form mt-6" label={t("close.title")}>
          <KeptArea name="note" rows={5} label={t("close.note")} hint={t("close.noteHint")} aside={<AudienceBadge audience="alliance" label={audienceLabel({ engagement, standing: "coach", locale }, "alliance")} />} />
          <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("close.act")}</SubmitButton></div>
        </KeptForm>
      )}
    </Section>
  );
}

/** The sponsor begins the next cycle of what has ended. */
export function FollowSection({ data: { engagement }, locale, newId, act }: Props & { newId: string; act: Act }) {
  const { t, form } = changesWords(locale);
  return (
    <Section title={t("close.followTitle")} id="next-cycle">
      <p className="sub mt-4 max-w-measure">{t("close.followWhy")}</p>
      <KeptForm action={act} words={form.errors} hidden={{ engagementId: engagement.id, nextId: newId }} className="btns" label={t("close.followTitle")}>
        <SubmitButton busyWords={form.sending}>{t("close.follow")}</SubmitButton>
      </KeptForm>
    </Section>
  );
}
