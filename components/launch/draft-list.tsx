import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { ActRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { DraftListItem } from "@/lib/engagements/queries/draft";
import { dayIn, formatDay, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";

/** Launches that were begun, each to go on with or to throw away. */
export function DraftList({ drafts, zone, locale }: { drafts: readonly DraftListItem[]; zone: Zone; locale: Locale }) {
  if (drafts.length === 0) return null;
  const t = words("launch", locale);
  return (
    <Section title={t("start.drafts")} aside={String(drafts.length)}>
      <Rows kind="act">
        {drafts.map(({ id, title, savedAt }) => (
          <ActRow key={id} icon="pencil-line" title={title || t("start.untitled")} note={t("start.savedOn", { day: formatDay(dayIn(savedAt, zone), formatLocale[locale]) })} action={
            <span className="flex gap-2">
              <DialogButton dialog={`discard-${id}`} kind="quiet">{t("start.discard")}</DialogButton>
              <LinkButton href={`/launch/${id}/why`}>{t("start.resume")}</LinkButton>
            </span>
          } />
        ))}
      </Rows>
      {drafts.map(({ id }) => (
        <Dialog key={id} id={`discard-${id}`} title={t("start.discardTitle")} cancel={t("start.keep")}
          confirm={<form action={`/launch/${id}/discard`} method="post"><Button type="submit" kind="danger">{t("start.discard")}</Button></form>}>
          {t("start.discardBody")}
        </Dialog>
      ))}
    </Section>
  );
}
