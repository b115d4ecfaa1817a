import { AgreedList } from "@/components/plans/agreed-list";
import { PromisedList } from "@/components/plans/promised-list";
import { Section } from "@/components/ui/section";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { words } from "@/lib/platform/i18n";
import { dayIn } from "@/lib/platform/dates";
import type { FilledField } from "@/lib/sessions/queries/session-page";
import { sessionMinutes } from "@/lib/sessions/rules";
import { ChangePanel } from "./change-panel";
import { EntryPane, FieldBadge, Said, type SessionView } from "./entry-pane";
import { Guide } from "./guide";
import { NextMeetings } from "./next-meetings";
import { SessionForm } from "./session-form";
import { PulseBefore, Together } from "./support/before-and-together";
import { firstName } from "./wording";

/** What leaders want to talk about, in their words. */
function Agenda({ fields, view }: { fields: readonly FilledField[]; view: SessionView }) {
  const t = words("sessions", view.reader.locale);
  return fields.map((field) => {
    const leader = view.page.leaders.find(({ id }) => id === field.sideId)?.name ?? "";
    return (
      <Section key={field.sideId ?? field.key} title={t("leader.agendaFrom", { leader: firstName(leader) })} aside={<FieldBadge audience={field.audience} view={view} />}>
        <div className="pt-4">{field.words ? <Said words={field.words} /> : <p className="sub">{t("leader.agendaNone")}</p>}</div>
      </Section>
    );
  });
}

function Notes({ view }: { view: SessionView }) {
  const { page, reader } = view;
  const t = words("sessions", reader.locale);
  const [notes, summary] = (["notes", "summary"] as const).map((role) => page.fields.find((field) => field.role === role));
  const [joint, leader] = [page.session.sideId === null, firstName(page.leaders[0]?.name ?? "")];
  const state = page.session.status === "held" ? "open" : "draft";
  if (!notes && !summary) return null;
  return (
    <section className="notes" aria-label={t("notes.label")}>
      {notes && <EntryPane field={notes} title={t("notes.private")} note={t("notes.privateHelp")} view={view} />}
      {summary?.writesAs && <EntryPane field={summary} serif title={joint ? t("notes.minutes") : t("notes.summary", { leader })} note={joint ? t(`notes.${state}Call`) : t(`notes.${state}`, { leader })} view={view} />}
    </section>
  );
}

/** A session as its coach prepares, logs and corrects it: what was promised, notes and summary side by side, what is
 *  agreed, what follows, and the guide. `newId` is the id of the next action item. */
export function CoachSession({ view, newId }: { view: SessionView; newId: string }) {
  const { page, reader } = view;
  const { session, can } = page;
  const t = words("sessions", reader.locale);
  const marked = page.promised.filter(({ outcome }) => outcome).length;
  const coach = page.people.filter(({ role }) => role === "coach");
  const owners = [...page.leaders, ...coach].map(({ personId, name }) => ({ id: personId, name }));
  const due = page.next.find(({ kind }) => kind === session.kind)?.startsAt ?? page.next.at(-1)?.startsAt;
  const guided = page.fields.length > 0;
  return (
    <>
      <SessionForm view={view}>
        <div className={guided ? "log" : undefined}>
          <div className="stack">
            {guided && (
              <Section title={t(session.sideId ? "promised.title" : "promised.titleCall")} aside={page.promised.length > 0 ? t("promised.marked", { marked, total: page.promised.length }) : undefined}>
                {page.promised.length > 0 ? <PromisedList actions={page.promised} reader={reader} mayMark={() => session.status !== "cancelled"} /> : <p className="sub pt-4">{t("promised.none")}</p>}
              </Section>
            )}
            <PulseBefore view={view} />
            <Together view={view} />
            <Agenda fields={page.fields.filter(({ role }) => role === "agenda")} view={view} />
            <Notes view={view} />
            {guided && (
              <Section title={t("agreed.title")} aside={<FieldBadge audience={session.sideId ? "leader_and_coach" : "pair"} view={view} />}>
                <AgreedList actions={page.agreed} reader={reader} add={can.agree ? { id: newId, owners, due: due ? dayIn(due, reader.zone) : "" } : undefined} />
              </Section>
            )}
            {(can.log || can.correct) && (
              <Section title={t("finish.title")}>
                <div className="flex items-end gap-3 pt-4">
                  <TextField name="heldMinutes" type="number" inputMode="numeric" min={sessionMinutes.min} max={sessionMinutes.max} required label={t("finish.minutes")} hint={t("finish.minutesHint")} defaultValue={session.heldMinutes ?? session.minutes} />
                  {can.correct && <Button type="submit" name="intent" value="correct" className="mb-7">{t("finish.correct")}</Button>}
                </div>
              </Section>
            )}
            <NextMeetings view={view} />
          </div>
          <Guide view={view} />
        </div>
      </SessionForm>
      <ChangePanel view={view} />
    </>
  );
}
