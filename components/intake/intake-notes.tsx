import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { EntryArea, FieldBadge, type SessionView } from "@/components/sessions/entry-pane";
import { SessionForm } from "@/components/sessions/session-form";
import { words } from "@/lib/platform/i18n";
import { sessionMinutes } from "@/lib/sessions/rules";

/** The guide of this kind of intake with room under each prompt, saved as it is typed; every passage can be marked. */
export function IntakeNotes({ view }: { view: SessionView }) {
  const { page, reader } = view;
  const [t, s] = [words("intake", reader.locale), words("sessions", reader.locale)];
  const prompts = page.fields.filter(({ writesAs }) => writesAs === "coach_only");
  const [first] = prompts;
  return (
    <SessionForm view={view} head={false}>
      <Section title={t("notes.title")} aside={first && <FieldBadge audience={first.audience} view={view} />}>
        <ol className="prompts">
          {prompts.map((field) => (
            <li key={field.key}>
              <div className="field-h"><label htmlFor={field.key} className="font-medium">{field.label}</label></div>
              <p className="sub max-w-measure" id={`${field.key}-help`}>{field.help}</p>
              <EntryArea field={field} label={field.label} rows={4} />
              {!field.choices && <Button kind="quiet" icon="quote" className="scripted-only" data-mark={field.key} aria-label={t("notes.markLabel", { field: field.label })}>{t("notes.mark")}</Button>}
            </li>
          ))}
        </ol>
      </Section>
      {(page.can.log || page.can.correct) && (
        <Section title={s("finish.title")} className="mt-12">
          <div className="flex items-end gap-3 pt-4">
            <TextField name="heldMinutes" type="number" inputMode="numeric" min={sessionMinutes.min} max={sessionMinutes.max} required label={s("finish.minutes")} hint={s("finish.minutesHint")} defaultValue={page.session.heldMinutes ?? page.session.minutes} />
            {page.can.correct && <Button type="submit" name="intent" value="correct" className="mb-7">{s("finish.correct")}</Button>}
          </div>
        </Section>
      )}
    </SessionForm>
  );
}
