import type { ReactNode } from "react";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { words } from "@/lib/platform/i18n";
import type { FilledField, SessionPage } from "@/lib/sessions/queries/session-page";
import { readersOf, type Reader } from "./wording";

/** What every part of a session's page is given. */
export type SessionView = { page: SessionPage; reader: Reader; viewerId: string };

/** The text of one field, saved as it is typed where scripts run and with the form where they do not. */
export function EntryArea({ field, label, tall, serif, rows = 3 }: { field: FilledField; label: string; tall?: boolean; serif?: boolean; rows?: number }) {
  if (field.words === null) return <p className="sub">{words("sessions")("erased")}</p>;
  return (
    <>
      <textarea className={["in", tall && "tall", serif && "serif"].filter(Boolean).join(" ")} id={field.key} name={`words.${field.key}`} data-field={field.key}
        aria-label={label} aria-describedby={field.help ? `${field.key}-help` : undefined} rows={rows} defaultValue={field.words} />
      <input type="hidden" name={`revision.${field.key}`} value={field.revision} />
      <input type="hidden" name={`was.${field.key}`} value={field.mark} />
    </>
  );
}

/** Words that stand, in the paragraphs in which they were written. */
export function Said({ words: text }: { words: string }) {
  return <div className="said grid gap-3">{text.split(/\n{2,}/).map((part, place) => <p key={place} className="whitespace-pre-line">{part}</p>)}</div>;
}

/** The badge of a field: who reads it in the end. */
export const FieldBadge = ({ audience, view: { page, reader, viewerId } }: { audience: FilledField["audience"]; view: SessionView }) =>
  <AudienceBadge audience={audience} label={readersOf(audience, page, viewerId, reader.locale)} />;

/** One editor with its heading and badge above it, read before typing, and a line below. */
export function EntryPane({ field, title, note, serif, view }: { field: FilledField; title: string; note: ReactNode; serif?: boolean; view: SessionView }) {
  return (
    <div className="pane">
      <div className="pane-h"><h2>{title}</h2><FieldBadge audience={field.audience} view={view} /></div>
      <EntryArea field={field} label={title} tall serif={serif} />
      <p className="cap" id={`${field.key}-help`}>{note}</p>
    </div>
  );
}
