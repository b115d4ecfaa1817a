import { AgreedList } from "@/components/plans/agreed-list";
import { PromisedList } from "@/components/plans/promised-list";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { FilledField } from "@/lib/sessions/queries/session-page";
import { EntryArea, FieldBadge, Said, type SessionView } from "./entry-pane";
import { NextMeetings } from "./next-meetings";
import { SessionForm } from "./session-form";
import { PulseBefore, Together } from "./support/before-and-together";
import { dayOf, firstName } from "./wording";

function Written({ field, title, note, view }: { field: FilledField; title: string; note?: string; view: SessionView }) {
  return (
    <Section title={title} aside={<FieldBadge audience={field.audience} view={view} />}>
      <div className="grid gap-2 pt-4">
        {field.writesAs ? <EntryArea field={field} label={title} rows={5} serif={field.audience !== "leader_only"} /> : field.words ? <Said words={field.words} /> : <p className="sub">{words("sessions", view.reader.locale)("leader.agendaNone")}</p>}
        <p className="cap" id={`${field.key}-help`}>{note ?? field.help}</p>
      </div>
    </Section>
  );
}

/** The summary, or in a call the minutes, once the coach has finished the log; what will stand there before. */
function Summary({ fields, view }: { fields: readonly FilledField[]; view: SessionView }) {
  const { page, reader } = view;
  const t = words("sessions", reader.locale);
  const joint = page.session.sideId === null;
  const coach = firstName(page.people.find(({ role }) => role === "coach")?.name ?? "");
  const summary = fields.find(({ role }) => role === "summary");
  if (!summary) return null;
  const answers = fields.filter(({ role, writesAs, words: text }) => role === "answer" && !writesAs && text);
  return (
    <Section title={t(joint ? "leader.minutesTitle" : "leader.summaryTitle")} aside={<FieldBadge audience={summary.audience} view={view} />}>
      <div className="grid gap-4 pt-4">
        {summary.words ? <><Said words={summary.words} /><p className="cap">{t("leader.from", { coach: firstName(summary.writer), day: summary.savedAt ? dayOf(summary.savedAt, reader) : "" })}</p></>
          : <p className="sub">{t(joint ? "leader.minutesLater" : "leader.summaryLater", { coach })}</p>}
        {answers.map((field) => <div key={`${field.key}${field.sideId ?? ""}`}><h3 className="text-14 font-semibold">{field.label}</h3><Said words={field.words ?? ""} /></div>)}
      </div>
    </Section>
  );
}

/** What the guide asks the leaders themselves, each opened when there is something to say to it. */
function Answers({ fields, view }: { fields: readonly FilledField[]; view: SessionView }) {
  if (fields.length === 0) return null;
  return (
    <Section title={words("sessions", view.reader.locale)("leader.answers")}>
      <ul className="rows">
        {fields.map((field) => (
          <li key={field.key}>
            <details className="col-span-full" open={Boolean(field.words) || undefined}>
              <summary className="cursor-pointer font-medium">{field.label}</summary>
              <div className="mt-3 grid gap-2">
                <p className="flex flex-wrap items-center justify-between gap-2"><span className="sub" id={`${field.key}-help`}>{field.help}</span><FieldBadge audience={field.audience} view={view} /></p>
                <EntryArea field={field} label={field.label} rows={3} serif />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A session as one of its leaders meets it: what they bring, what was promised, the summary once it is shared, and notes
 *  of their own. What belongs before the session goes once it is over, unless something was written there. */
export function LeaderSession({ view }: { view: SessionView }) {
  const { page, reader, viewerId } = view;
  const t = words("sessions", reader.locale);
  const isPlanned = page.session.status === "planned";
  const of = (role: FilledField["role"]) => page.fields.filter((field) => field.role === role);
  const before = [...of("agenda"), ...of("preparation")].filter((field) => isPlanned || field.words);
  const titleOfField = (field: FilledField) => {
    if (field.role !== "agenda") return field.label;
    const whose = page.leaders.find(({ id }) => id === field.sideId);
    return !whose || whose.personId === viewerId ? t("leader.agenda") : t("leader.agendaOthers", { leader: firstName(whose.name) });
  };
  return (
    <SessionForm view={view}>
      <div className="stack">
        {page.session.status === "held" && <Summary fields={page.fields} view={view} />}
        <PulseBefore view={view} />
        <Together view={view} />
        {before.map((field) => <Written key={`${field.key}${field.sideId ?? ""}`} field={field} title={titleOfField(field)} view={view} />)}
        {page.promised.length > 0 && (
          <Section title={t("leader.promisedTitle")}>
            <PromisedList actions={page.promised} reader={reader} mayMark={({ ownerId }) => ownerId === viewerId && page.session.status !== "cancelled"} />
          </Section>
        )}
        <Answers fields={of("answer").filter(({ writesAs }) => writesAs)} view={view} />
        {page.agreed.length > 0 && <Section title={t("agreed.title")}><AgreedList actions={page.agreed} reader={reader} /></Section>}
        {isPlanned && <Summary fields={page.fields} view={view} />}
        {of("own").map((field) => <Written key={field.key} field={field} title={field.label} note={t("leader.notesHelp")} view={view} />)}
        <NextMeetings view={view} />
      </div>
    </SessionForm>
  );
}
