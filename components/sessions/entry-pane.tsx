import type { ReactNode } from "react";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { SelectControl } from "@/components/ui/select";
import { words } from "@/lib/platform/i18n";
import type { FilledField, SessionPage } from "@/lib/sessions/queries/session-page";
import { readersOf, type Reader } from "./wording";

/** What every part of a session's page is given. `heard` names whoever is heard in an intake. */
export type SessionView = { page: SessionPage; reader: Reader; viewerId: string; heard?: string };

/** The text of one field, saved as it is typed where scripts run and with the form where they do not. */
export function EntryArea({ field, label, tall, serif, rows = 3 }: { field: FilledField; label: string; tall?: boolean; serif?: boolean; rows?: number }) {
  if (field.words === null) return <p className="sub">{words("sessions")("erased")}</p>;
  if (field.choices) return <EntryChoice field={field} label={label} />;
  return (
    <>
      <textarea className={["in", tall && "tall", serif && "serif"].filter(Boolean).join(" ")} id={field.key} name={`words.${field.key}`} data-field={field.key}
        aria-label={label} aria-describedby={field.help ? `${field.key}-help` : undefined} rows={rows} defaultValue={field.words} />
      <input type="hidden" name={`revision.${field.key}`} value={field.revision} />
      <input type="hidden" name={`was.${field.key}`} value={field.mark} />
    </>
  );
}

/** One of several answers, saved when it is chosen. */
function EntryChoice({ field: { key, choices, words: kept, revision, mark, help }, label }: { field: FilledField; label: string }) {
  const t = words("sessions");
  return (
    <>
      <SelectControl id={key} name={`words.${key}`} data-field={key} aria-label={label} aria-describedby={help ? `${key}-help` : undefined} defaultValue={kept ?? ""} placeholder={t("choice.none")}
        options={(choices ?? []).map(({ value, label: read }) => ({ value, label: read || t(value === "yes" ? "choice.yes" : "choice.no") }))} />
      <input type="hidden" name={`revision.${key}`} value={revision} />
      <input type="hidden" name={`was.${key}`} value={mark} />
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
