import { formWords } from "@/components/engagements/form/form-words";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { plainDay, plainDayOf } from "@/components/engagements/view";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ReleasesPage } from "@/lib/engagements/queries/releases";
import { words, type Locale } from "@/lib/platform/i18n";

type Props = { data: ReleasesPage; locale: Locale; zone: string; withdraw: KeptFormProps["action"] };

/** What the leader has released and who opened it; and what they could release. */
export function ReleaseLists({ data: { engagement, own, items }, locale, zone, withdraw }: Props) {
  const [t, form] = [words("releases", locale), formWords(locale)];
  const day = (at: Date | null) => (at ? plainDayOf({ zone, locale }, at) : "");
  return (
    <>
      <Section title={t("own")} id="own">
        {own.length === 0 ? <EmptyState heading={false} title={t("ownNone")} /> : (
          <Rows>
            {own.map(({ id, title, to, expiresOn, state, looked }) => (
              <Row key={id} title={t("row", { title, to })} note={[t(`state.${state}`, { day: plainDay(expiresOn, locale) }), t("looked", { count: looked.length })].join(" · ")}
                end={(state === "open" || state === "waits") && (
                  <KeptForm action={withdraw} words={form.errors} hidden={{ engagementId: engagement.id, releaseId: id }} className="inline-flex"><Button type="submit" aria-label={t("withdrawLabel", { title, to })}>{t("withdraw")}</Button></KeptForm>
                )} />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t("items")}>
        {items.length === 0 ? <EmptyState heading={false} title={t("itemsNone")} /> : (
          <Rows>
            {items.map(({ entryId, title, heldOn, writer, words: text, needsAll }) => (
              <Row key={entryId} title={title} note={<>{t(needsAll ? "itemNoteAll" : "itemNote", { writer, day: day(heldOn) })}<span className="said mt-1 line-clamp-2">{text}</span></>}
                end={<LinkButton href={`/engagements/${engagement.id}/releases?entry=${entryId}#preview`} aria-label={t("chooseLabel", { title, day: day(heldOn) })}>{t("choose")}</LinkButton>} />
            ))}
          </Rows>
        )}
      </Section>
    </>
  );
}
