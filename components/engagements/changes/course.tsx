import { KeptArea, KeptCheck, KeptChoice, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { audienceLabel } from "@/components/engagements/audience-words";
import { firstName, listed } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { presentOf } from "@/lib/engagements/rules/present";
import type { ChangesPage } from "@/lib/stages/queries/changes-page";
import type { Locale } from "@/lib/platform/i18n";
import { changesWords } from "./words";

type Act = KeptFormProps["action"];
type Props = { data: ChangesPage; locale: Locale };

/** A pause to begin, or the one at hand to end. */
export function PauseSection({ data, locale, pause, resume }: Props & { pause: Act; resume: Act }) {
  const { t, form } = changesWords(locale);
  const hidden = { engagementId: data.engagement.id };
  if (data.can.resume) return (
    <Section title={t("pause.resume")} id="pause">
      <p className="sub mt-4 max-w-measure">{t("pause.resumeWhy")}</p>
      <KeptForm action={resume} words={form.errors} hidden={hidden} className="btns" label={t("pause.resume")}><SubmitButton kind="primary" busyWords={form.sending}>{t("pause.resumeAct")}</SubmitButton></KeptForm>
    </Section>
  );
  if (!data.can.pause) return null;
  return (
    <Section title={t("pause.title")} id="pause">
      <p className="sub mt-4 max-w-measure">{t("pause.why")}</p>
      <KeptForm action={pause} words={form.errors} problems={form.problems} hidden={hidden} suffix="-pause" className="stack form mt-6" label={t("pause.title")}>
        <KeptField type="date" name="untilOn" label={t("pause.until")} hint={t("pause.untilHint")} min={data.pauseUntil.min} max={data.pauseUntil.max} />
        <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("pause.act")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}

/** A leader has stopped: sponsor and coach choose. */
export function DecideSection({ data, locale, act }: Props & { act: Act }) {
  const { t, form } = changesWords(locale);
  const leaders = listed(presentOf(data.engagement.parties, "leader").map(({ name }) => firstName(name)), { locale });
  return data.departures.filter(({ party, decision }) => party.role === "leader" && !decision).map(({ id, party }) => (
    <Section key={id} title={t("decide.title", { name: party.name })} id="decide">
      <p className="sub mt-4 max-w-measure">{t("decide.why")}</p>
      <KeptForm action={act} words={form.errors} problems={form.problems} hidden={{ engagementId: data.engagement.id, departureId: id }} suffix={`-${id}`} className="stack form mt-6" label={t("decide.title", { name: party.name })}>
        <KeptChoice name="decision" legend={t("decide.act")} choices={[...(leaders ? [{ value: "individual", label: t("decide.individual", { leaders }) }] : []), { value: "stop", label: t("decide.stop") }]} />
        <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("decide.act")}</SubmitButton></div>
      </KeptForm>
    </Section>
  ));
}

/** The coach goes back one stage. */
export function BackSection({ data, locale, act }: Props & { act: Act }) {
  const { t, form } = changesWords(locale);
  if (!data.stage) return null;
  const { from, to } = data.stage;
  return (
    <Section title={t("back.title")} id="back">
      <p className="sub mt-4 max-w-measure">{t("back.why", { from: from.title, to: to.title })}</p>
      <KeptForm action={act} words={form.errors} problems={form.problems} hidden={{ engagementId: data.engagement.id, stage: from.key }} suffix="-back" className="stack form mt-6" label={t("back.title")}>
        <KeptArea name="reason" rows={3} label={t("back.reason")} aside={<AudienceBadge audience="pair" label={audienceLabel({ engagement: data.engagement, standing: "coach", locale }, "pair")} />} />
        <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("back.act", { to: to.title })}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}

/** The sponsor names another coach, or hands over; the coach names a successor of a sponsor who is gone; a successor takes over. */
export function PartiesForms({ data, locale, coach, hand, successor, succeed }: Props & { coach: Act; hand: Act; successor: Act; succeed: Act }) {
  const { t, form } = changesWords(locale);
  const hidden = { engagementId: data.engagement.id };
  const options = (people: ChangesPage["coaches"]) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {data.can.succeed && (
        <Section title={t("sponsor.succeedTitle")} id="succeed">
          <p className="sub mt-4 max-w-measure">{t("sponsor.succeedWhy")}</p>
          <KeptForm action={succeed} words={form.errors} problems={form.problems} hidden={hidden} className="stack form mt-6" label={t("sponsor.succeedTitle")}>
            <KeptCheck name="read" label={t("sponsor.read")} />
            <KeptField name="name" label={t("sponsor.name")} autoComplete="name" />
            <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("sponsor.succeed")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
      {data.can.nameCoach && (
        <Section title={t("coach.title")} id="coach">
          <p className="sub mt-4 max-w-measure">{t("coach.why")}</p>
          <KeptForm action={coach} words={form.errors} problems={form.problems} hidden={hidden} suffix="-coach" className="stack form mt-6" label={t("coach.title")}>
            <KeptSelect name="personId" label={t("coach.choose")} placeholder={t("coach.placeholder")} options={options(data.coaches)} />
            <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("coach.act")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
      {data.can.nameSuccessor && (
        <Section title={t("sponsor.goneTitle")} id="successor">
          <p className="sub mt-4 max-w-measure">{t("sponsor.goneWhy")}</p>
          <KeptForm action={successor} words={form.errors} problems={form.problems} hidden={hidden} suffix="-successor" className="stack form mt-6" label={t("sponsor.goneTitle")}>
            <KeptSelect name="personId" label={t("sponsor.choose")} placeholder={t("sponsor.placeholder")} options={options(data.sponsors)} />
            <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("sponsor.ask")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
      {data.can.handOver && (
        <Section title={t("sponsor.title")} id="hand-over">
          <p className="sub mt-4 max-w-measure">{t("sponsor.why")}</p>
          <KeptForm action={hand} words={form.errors} problems={form.problems} hidden={hidden} suffix="-hand" className="stack form mt-6" label={t("sponsor.title")}>
            <KeptSelect name="personId" label={t("sponsor.choose")} placeholder={t("sponsor.placeholder")} options={options(data.sponsors)} />
            <div className="wz-nav"><SubmitButton kind="danger" busyWords={form.sending}>{t("sponsor.act")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
    </>
  );
}
