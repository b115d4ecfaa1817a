import { KeptCheck, KeptChoice } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { ConfirmSubmit } from "@/components/ui/confirm-submit";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Section } from "@/components/ui/section";
import { stopReasons } from "@/lib/engagements/rules/changes";
import type { ChangesPage } from "@/lib/stages/queries/changes-page";
import { words, type Locale } from "@/lib/platform/i18n";
import { changesWords } from "./words";

type Props = { data: ChangesPage; locale: Locale; act: KeptFormProps["action"] };

const choices = (locale: Locale) => stopReasons.map((reason) => ({ value: reason, label: words("changes", locale)(`stop.categories.${reason}`) }));

/** A leader stops for themselves: a category, what happens to whom, and a question before it happens. */
export function LeaveSection({ data, locale, act }: Props) {
  const { t, form } = changesWords(locale);
  const { sponsor, coach, hrPartner } = partiesWith(data.engagement, locale);
  return (
    <Section title={t("stop.title")} id="stop">
      <p className="mt-4 max-w-measure">{t("stop.intro")}</p>
      <KeptForm id="leave-form" action={act} words={form.errors} problems={form.problems} hidden={{ engagementId: data.engagement.id }} className="stack form mt-6" label={t("stop.title")}>
        <KeptChoice name="category" legend={<span className="field-h"><span>{t("stop.reason")}</span><AudienceBadge audience="coach_only" label={words("engagements", locale)("audience.youAndCoach", { coach: coach.first })} /></span>} hint={t("stop.reasonHint", { coach: coach.full })} choices={choices(locale)} />
        {hrPartner.full && <KeptCheck name="toHr" label={t("stop.toHr", { hrPartner: hrPartner.full })} />}
        <dl className="grid gap-4">
          <div><dt className="font-medium">{t("stop.records")}</dt><dd className="sub mt-1 max-w-measure">{t("stop.recordsText")}</dd></div>
          <div><dt className="font-medium">{t("stop.notMean")}</dt><dd className="sub mt-1 max-w-measure">{t("stop.notMeanText", { sponsor: sponsor.first })}</dd></div>
        </dl>
        <div className="wz-nav"><DialogButton dialog="leave-dialog" kind="danger">{t("stop.now")}</DialogButton></div>
      </KeptForm>
      <Dialog id="leave-dialog" title={t("stop.confirm")} cancel={t("stop.safe")} confirm={<ConfirmSubmit form="leave-form">{t("stop.now")}</ConfirmSubmit>}>
        {t("stop.confirmText", { meetings: data.meetings, people: data.told, sponsor: sponsor.first, coach: coach.first })}
      </Dialog>
    </Section>
  );
}

/** Sponsor or coach stops the whole. */
export function EndSection({ data, locale, act }: Props) {
  const { t, form } = changesWords(locale);
  const { coach } = partiesWith(data.engagement, locale);
  return (
    <Section title={t("end.title")} id="end">
      <p className="sub mt-4 max-w-measure">{t("end.why")}</p>
      <KeptForm id="end-form" action={act} words={form.errors} problems={form.problems} hidden={{ engagementId: data.engagement.id }} suffix="-end" className="stack form mt-6" label={t("end.title")}>
        <KeptChoice name="category" legend={t("stop.reason")} hint={data.as === "coach" ? undefined : t("stop.reasonHint", { coach: coach.full })} choices={choices(locale)} />
        <div className="wz-nav"><DialogButton dialog="end-dialog" kind="danger">{t("end.act")}</DialogButton></div>
      </KeptForm>
      <Dialog id="end-dialog" title={t("end.confirm")} cancel={t("stop.safe")} confirm={<ConfirmSubmit form="end-form">{t("end.act")}</ConfirmSubmit>}>
        {t("end.confirmText", { meetings: data.meetings, people: data.told })}
      </Dialog>
    </Section>
  );
}

/** The coach gives the engagement back. */
export function StepDownSection({ data, locale, act }: Props) {
  const { t, form } = changesWords(locale);
  return (
    <Section title={t("coach.stepDownTitle")}>
      <p className="sub mt-4 max-w-measure">{t("coach.stepDownWhy", { sponsor: partiesWith(data.engagement, locale).sponsor.full })}</p>
      <KeptForm id="step-down-form" action={act} words={form.errors} hidden={{ engagementId: data.engagement.id }} className="btns" label={t("coach.stepDownTitle")}>
        <DialogButton dialog="step-down-dialog" kind="danger">{t("coach.stepDown")}</DialogButton>
      </KeptForm>
      <Dialog id="step-down-dialog" title={t("coach.stepDownConfirm")} cancel={t("stop.safe")} confirm={<ConfirmSubmit form="step-down-form">{t("coach.stepDown")}</ConfirmSubmit>}>
        {t("coach.stepDownWhy", { sponsor: partiesWith(data.engagement, locale).sponsor.full })}
      </Dialog>
    </Section>
  );
}
