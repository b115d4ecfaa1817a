import { AudienceBadge } from "@/components/ui/audience-badge";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Correction, DecidedAction } from "@/lib/surveys/queries/corrections";
import { printedDay } from "../survey-words";

/** Actions with the day on which they were decided, and how they went once that was said. */
export function ActionRows({ actions, locale, label }: { actions: readonly DecidedAction[]; locale: Locale; label: string }) {
  const t = words("surveyPages", locale);
  return (
    <Rows label={label}>
      {actions.map(({ id, behaviour, situation, sign, owner, review, mark, markedOn, decidedOn }) => (
        <Row key={id} title={<span className="said">{behaviour}</span>}
          note={[situation, t("debrief.signIs", { sign }), t("debrief.since", { owner, date: printedDay(decidedOn, locale) })].join(" · ")}
          end={<span className={mark ? "text-14 font-semibold" : "sub"}>{mark ? t("debrief.marked", { mark: t(`debrief.marks.${mark}`), date: printedDay(markedOn, locale) }) : t(`debrief.reviewed.${review === "baseline" ? "end" : review}`)}</span>} />
      ))}
    </Rows>
  );
}

/** What was decided after a wave, and what follows from it. */
export function Decided({ correction: { decision, heldOn, actions }, locale }: { correction: Correction; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <>
      <p className="mt-4"><b className="said">{t(`debrief.decisions.${decision}`)}</b> <span className="sub">{t("debrief.on", { date: printedDay(heldOn, locale) })}</span></p>
      {actions.length > 0 && <div className="mt-2"><ActionRows actions={actions} locale={locale} label={t("debrief.actions")} /></div>}
    </>
  );
}

/** What leaders and coach alone read of a debrief: who was there, and what the leaders saw. */
export function Talk({ correction: { debrief, hash }, figures, readers, locale }: { correction: Correction; figures: ReadonlyMap<string, string>; readers: string; locale: Locale }) {
  const t = words("surveyPages", locale);
  if (!debrief) return null;
  return (
    <Section title={t("debrief.talk")} aside={<AudienceBadge audience="pair" label={readers} />}>
      <p className="sub mt-4">{t("debrief.were", { names: debrief.present.join(", ") })}</p>
      <Rows label={t("debrief.talk")}>{debrief.observations.map(({ words: said, figure }) => <Row key={said} title={<span className="said">{said}</span>} note={figures.get(figure)} />)}</Rows>
      <p className="cap mt-4">{t("debrief.snapshot", { hash: `${hash.slice(0, 4)} ${hash.slice(4, 8)}` })}</p>
    </Section>
  );
}
