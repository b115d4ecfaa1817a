import { ChangePanel } from "@/components/sessions/change-panel";
import type { SessionView } from "@/components/sessions/entry-pane";
import { SessionHead, SessionKeeper } from "@/components/sessions/session-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { SessionOrIntake } from "@/lib/stages/queries/session-view";
import { ConsentOnRecord, ConsentToAsk } from "./consent-section";
import { ForgetKept } from "./forget-kept";
import { IntakeNotes } from "./intake-notes";
import { Passages } from "./passages";
import { passageWords } from "./passage-words";

/** An intake as the coach who holds it meets it: consent first, then the notes with the passages marked in them. */
export function IntakeSession({ view: given, intake, newId }: { view: SessionView; intake: NonNullable<SessionOrIntake["intake"]>; newId: string }) {
  const view = { ...given, heard: intake.interviewee.name };
  const { session, engagement } = view.page;
  const t = words("intake", view.reader.locale);
  const props = { intake, sessionId: session.id, reader: view.reader };
  if (intake.state !== "given") {
    return (
      <>
        <SessionHead view={view} />
        {intake.can.answer ? <ConsentToAsk {...props} /> : <ConsentOnRecord {...props} />}
        <ForgetKept sessionId={session.id} />
        <ChangePanel view={view} />
      </>
    );
  }
  return (
    <>
      <SessionHead view={view} actions={<SessionKeeper view={view} />} />
      <div className="intake-page">
        <div className="stack">
          <ConsentOnRecord {...props} />
          <IntakeNotes view={view} />
        </div>
        <aside aria-label={t("excerpts.title")}>
          <Section title={t("excerpts.title")} aside={String(intake.excerpts.length)}>
            <p className="sub pt-4">{t("excerpts.lede")}</p>
            <Passages sessionId={session.id} newId={newId} mayQuote={intake.consent?.quotes === true} excerpts={intake.excerpts} words={passageWords(view.reader.locale)} />
            <p className="mt-6"><LinkButton kind="quiet" iconAfter="arrow-right" href={`/engagements/${engagement.id}/themes`}>{t("excerpts.toThemes")}</LinkButton></p>
          </Section>
        </aside>
      </div>
      <ChangePanel view={view} />
    </>
  );
}
