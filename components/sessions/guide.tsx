import { words } from "@/lib/platform/i18n";
import type { FilledField } from "@/lib/sessions/queries/session-page";
import { EntryArea, FieldBadge, type SessionView } from "./entry-pane";
import { firstName } from "./wording";

/** What leaders wrote to a prompt, each under their name. */
function Answers({ fields, view }: { fields: readonly FilledField[]; view: SessionView }) {
  const t = words("sessions", view.reader.locale);
  return fields.filter(({ words: text }) => text).map((field) => (
    <p key={field.sideId ?? ""} className="said mt-2 whitespace-pre-line">{t("guide.answerOf", { leader: firstName(field.writer), words: field.words ?? "" })}</p>
  ));
}

function help(field: FilledField, view: SessionView): string {
  const t = words("sessions", view.reader.locale);
  if (field.byActions) return t("guide.byActions");
  if (field.type === "scale") return t("guide.together");
  if (field.writesAs) return "";
  return field.sideId && view.page.leaders.length === 1 ? t("guide.byLeader", { leader: firstName(view.page.leaders[0]?.name ?? "") }) : t("guide.byLeaders");
}

/** The template's prompts beside the log: each is ticked when it was talked about, and written to where it is the
 *  coach's to write. */
export function Guide({ view }: { view: SessionView }) {
  const { page, reader } = view;
  const t = words("sessions", reader.locale);
  const prompts = page.fields.filter(({ role }) => role === "prompt");
  const keys = [...new Set(prompts.map(({ key }) => key))];
  const isDone = (key: string) => page.ticks.includes(key) || prompts.some((field) => field.key === key && field.writesAs !== null && field.words);
  if (keys.length === 0) return null;
  return (
    <aside className="guide" aria-labelledby="guide">
      <div className="bh"><h2 id="guide">{t("guide.title")}</h2><span className="sub num">{t("guide.done", { done: keys.filter(isDone).length, total: keys.length })}</span></div>
      <input type="hidden" name="guide" value="shown" />
      <ol className="gl">
        {keys.map((key) => {
          const fields = prompts.filter((field) => field.key === key);
          const [field] = fields;
          if (!field) return null;
          const note = help(field, view);
          return (
            <li key={key} className="has-[input[type=checkbox]:checked]:text-ink-3">
              <input className="box mt-px" type="checkbox" name="tick" value={key} id={`tick-${key}`} defaultChecked={page.ticks.includes(key)} aria-label={`${t("guide.tick")}: ${field.label}`} />
              {field.writesAs ? (
                <details open={Boolean(field.words) || undefined}>
                  <summary className="cursor-pointer">{field.label}</summary>
                  <div className="mt-2 grid gap-2">
                    <p className="sub" id={`${key}-help`}>{field.help}</p>
                    <FieldBadge audience={field.audience} view={view} />
                    <EntryArea field={field} label={field.label} rows={3} />
                  </div>
                </details>
              ) : (
                <div>
                  <label htmlFor={`tick-${key}`}>{field.label}</label>
                  {note && <p className="cap mt-1">{note}</p>}
                  <Answers fields={fields} view={view} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
