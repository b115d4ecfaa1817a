import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { KeptScale } from "@/components/engagements/form/kept-scale";
import { firstName } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import { notEnoughContact } from "@/lib/surveys/input/pair-ratings";
import { readyInstrument } from "@/lib/surveys/instruments/all";
import type { EachOtherPage, RevealedPair } from "@/lib/surveys/queries/pair-ratings";
import { gapBetween } from "@/lib/surveys/rules/pair-ratings";
import { surveyScales } from "@/lib/surveys/rules/scales";
import { otherLeaderWords } from "./survey-words";

type Rated = EachOtherPage["waiting"][number];
const instrument = () => readyInstrument("working-with-each-other");
const rated = () => instrument().items.filter(({ scale }) => scale !== undefined);
const asksForWords = () => instrument().items.find(({ characters }) => characters !== undefined);

/** A leader says alone how it is to work with another: every point in words, nothing chosen beforehand, what was typed kept. What
 *  they have said stands for them alone until the other has said it too. */
export function RateOther({ other: { partyId, name, mine }, page: { engagement, wave }, rate, locale }: { other: Rated; page: EachOtherPage; rate: KeptFormProps["action"]; locale: Locale }) {
  const t = words("surveyPages", locale);
  const points = [...surveyScales["frequency-7"].points.map((label, at) => ({ value: at + 1, label })), { value: notEnoughContact, mark: "–", label: words("respond", locale)("notEnoughContact") }];
  const given = (key: string) => (mine ? String(mine.answers[key] ?? notEnoughContact) : undefined);
  const text = asksForWords();
  return (
    <Section title={otherLeaderWords(instrument().title, name)} id={`with-${partyId}`} aside={<AudienceBadge audience="leader_only" label={words("support", locale)("readers.onlyYou")} />}>
      <p className="sub mt-4 max-w-measure">{otherLeaderWords(instrument().intro, name)}</p>
      <KeptForm action={rate} words={formErrorsWords()} hidden={{ engagementId: engagement.id, waveId: wave.id, aboutId: partyId }} suffix={`-${partyId}`} className="stack mt-6" label={otherLeaderWords(instrument().title, name)}
        labels={Object.fromEntries(rated().map(({ key, wording }) => [`answers.${key}`, otherLeaderWords(wording.default, name)]))}>
        {rated().map(({ key, wording }) => <KeptScale key={key} name={`answers.${key}`} legend={otherLeaderWords(wording.default, name)} points={points} defaultValue={given(key)} />)}
        {text && <div className="form"><KeptArea name="words" label={otherLeaderWords(text.wording.default, name)} optional={t("plan.optional")} maxLength={text.characters} rows={3} defaultValue={mine?.words ?? ""} /></div>}
        {mine && <Note icon="lock">{t("eachOther.given", { name: firstName(name) })}</Note>}
        <div className="btns"><SubmitButton kind="primary" big busyWords={t("sending")}>{t(mine ? "eachOther.again" : "eachOther.give")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}

/** Both sides of two leaders together: what each says of the other, question by question, and the points between them. */
export function BothSides({ pair: { leaders: [one, other], said: [ofOne, ofOther] }, readers, locale }: { pair: RevealedPair; readers: string; locale: Locale }) {
  const t = words("surveyPages", locale);
  const [first, second] = [firstName(one.name), firstName(other.name)];
  const shown = (value: number | null | undefined) => value ?? "–";
  return (
    <Section title={t("eachOther.pair", { one: first, other: second })} aside={<AudienceBadge audience="pair" label={readers} />}>
      <p className="sub mt-4 max-w-measure">{t("eachOther.scale")}</p>
      <div className="scroll mt-2">
        <table className="tbl">
          <caption className="vh">{t("eachOther.caption", { one: first, other: second })}</caption>
          <thead><tr><th scope="col">{t("eachOther.often")}</th><th scope="col" className="r">{first}</th><th scope="col" className="r">{second}</th><th scope="col" className="r">{t("eachOther.gap")}</th></tr></thead>
          <tbody>
            {rated().map(({ key }) => {
              const gap = gapBetween(ofOne.answers[key], ofOther.answers[key]);
              return <tr key={key}><th scope="row">{t(`eachOther.items.${key as "we-inform"}`)}</th><td className="r num">{shown(ofOne.answers[key])}</td><td className="r num">{shown(ofOther.answers[key])}</td><td className="r num">{shown(gap)}</td></tr>;
            })}
          </tbody>
        </table>
      </div>
      {([[first, ofOne.words], [second, ofOther.words]] as const).map(([name, text]) => text !== "" && <figure key={name} className="mt-5"><figcaption className="sub">{t("eachOther.easier", { name })}</figcaption><blockquote className="said whitespace-pre-line mt-1">{text}</blockquote></figure>)}
    </Section>
  );
}

/** What colleagues see in the same wave, beside what the leaders say: never mixed, and on a scale of its own. */
export function ColleaguesBeside({ beside, isFinal, locale }: { beside: EachOtherPage["beside"]; isFinal: boolean; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <Section title={t("eachOther.colleagues")}>
      {beside.length === 0 ? <p className="sub mt-4 max-w-measure">{t(isFinal ? "eachOther.colleaguesNone" : "eachOther.colleaguesLater")}</p> : (
        <>
          <div className="scroll mt-2">
            <table className="tbl">
              <caption className="vh">{t("eachOther.colleagues")}</caption>
              <thead><tr><th scope="col">{t("eachOther.effective")}</th><th scope="col" className="r">{t("report.mean")}</th><th scope="col" className="r">{t("eachOther.answers")}</th></tr></thead>
              <tbody>{beside.map(({ goal, mean, n, of }) => <tr key={goal}><th scope="row">{goal}</th><td className="r num">{mean === null ? <span className="sub">{t("report.withheldHere")}</span> : mean.toFixed(1)}</td><td className="r num">{mean === null ? "–" : t("report.nOf", { n, of })}</td></tr>)}</tbody>
            </table>
          </div>
          <p className="cap mt-3">{t("eachOther.besideWhy")}</p>
        </>
      )}
    </Section>
  );
}
