import { AudienceBadge } from "@/components/ui/audience-badge";
import { firstName } from "@/components/home/reader";
import type { Reader } from "@/components/sessions/wording";
import { whenOf } from "@/components/sessions/wording";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import type { SessionOrIntake } from "@/lib/stages/queries/session-view";
import { ConsentText } from "./consent-text";

type Intake = NonNullable<SessionOrIntake["intake"]>;
type Props = { intake: Intake; sessionId: string; reader: Reader };

const Badge = ({ reader }: Pick<Props, "reader">) => <AudienceBadge audience="coach_only" label={words("engagements", reader.locale)("audience.coachOnly")} />;

/** The text to be read aloud, and the answer to it. Nothing can be noted before. */
export function ConsentToAsk({ intake, sessionId, reader }: Props) {
  const t = words("intake", reader.locale);
  return (
    <Section title={t("consent.title")} aside={<Badge reader={reader} />}>
      <p className="sub mt-4 max-w-measure">{t("consent.lede")}</p>
      <ConsentText intake={intake} locale={reader.locale} />
      <form method="post" action={`/api/sessions/${sessionId}/consent`} className="stack tight form mt-8">
        <RadioGroup name="answer" legend={t("consent.answer", { name: firstName(intake.interviewee.name) })} required
          choices={[{ value: "given", label: t("consent.given"), hint: t("consent.givenHint") }, { value: "declined", label: t("consent.declined"), hint: t("consent.declinedHint") }]} />
        <Checkbox name="quotes" value="yes" id="quotes" label={t("consent.quotes")} hint={t("consent.quotesHint")} />
        <div className="wz-nav"><Button type="submit" kind="primary">{t("consent.record")}</Button></div>
      </form>
    </Section>
  );
}

/** Whether own words may be used, with the way to answer it anew. */
function Quotes({ intake: { consent }, sessionId, reader }: Props) {
  const t = words("intake", reader.locale);
  if (!consent) return null;
  return (
    <form method="post" action={`/api/sessions/${sessionId}/quotes`} className="wraps flex flex-wrap items-center gap-x-3 gap-y-1">
      {!consent.quotes && <input type="hidden" name="quotes" value="yes" />}
      <Status tone={consent.quotes ? "done" : "plain"} icon="quote">{t(consent.quotes ? "consent.mayQuote" : "consent.mayNotQuote")}</Status>
      {consent.quotesAt && <span className="sub">{t("consent.since", { when: whenOf(consent.quotesAt, reader) })}</span>}
      <Button type="submit" kind="quiet">{t(consent.quotes ? "consent.forbid" : "consent.allow")}</Button>
    </form>
  );
}

function Withdraw({ intake: { interviewee, excerpts, can }, sessionId, reader }: Props) {
  const t = words("intake", reader.locale);
  if (!can.withdraw) return null;
  return (
    <>
      <DialogButton dialog="withdraw" kind="quiet">{t("consent.withdraw")}</DialogButton>
      <Dialog id="withdraw" title={t("consent.withdrawQuestion")} cancel={t("consent.notYet")}
        confirm={<form method="post" action={`/api/sessions/${sessionId}/withdrawn-consent`}><Button type="submit" kind="danger" full>{t("consent.withdrawConfirm")}</Button></form>}>
        <p>{t("consent.withdrawBody", { name: firstName(interviewee.name), count: excerpts.length })}</p>
      </Dialog>
    </>
  );
}

/** How consent stands once it was asked for. */
export function ConsentOnRecord(props: Props) {
  const { intake, reader } = props;
  const { consent, state } = intake;
  const t = words("intake", reader.locale);
  if (!consent) return <Section title={t("consent.title")}><p className="sub pt-4">{t("consent.fellAwayWhy")}</p></Section>;
  const stands = {
    given: t("consent.stateGiven", { when: whenOf(consent.answeredAt, reader), version: consent.textVersion }),
    declined: t("consent.stateDeclined", { when: whenOf(consent.answeredAt, reader), version: consent.textVersion }),
    withdrawn: t("consent.stateWithdrawn", { when: whenOf(consent.withdrawnAt ?? consent.answeredAt, reader) }),
  };
  return (
    <Section title={t("consent.title")} aside={<Badge reader={reader} />}>
      <div className="grid gap-3 pt-4">
        <p className="wraps"><Status tone={state === "given" ? "done" : "plain"} icon={state === "given" ? "circle-check" : "circle-slash-2"}>{state === "open" ? "" : stands[state]}</Status></p>
        {state !== "given" && <p className="sub max-w-measure">{t(state === "declined" ? "consent.declinedWhy" : "consent.withdrawnWhy")}</p>}
        {state === "given" && <Quotes {...props} />}
        <details>
          <summary className="cursor-pointer text-14 font-medium">{t("consent.reread")}</summary>
          <ConsentText intake={intake} locale={reader.locale} />
        </details>
        <div><Withdraw {...props} /></div>
      </div>
    </Section>
  );
}
