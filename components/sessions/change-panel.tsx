import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { SessionView } from "./entry-pane";

/** What can become of a planned session besides being held. Each asks first, because it cannot come back or mail goes
 *  out, and says exactly what happens to whom. */
export function ChangePanel({ view: { page, reader, viewerId } }: { view: SessionView }) {
  const { session, can } = page;
  if (!can.log && !can.cancel && !can.move) return null;
  const t = words("sessions", reader.locale);
  const told = session.announcedAt ? page.people.filter(({ personId }) => personId !== viewerId).map(({ name }) => name) : [];
  const confirm = (act: "missed" | "cancel") => <form method="post" action={`/api/sessions/${session.id}/${act}`}><Button type="submit" kind="danger" full>{t(`change.${act}`)}</Button></form>;
  return (
    <Section title={t("change.title")} className="mt-12">
      <div className="btns pt-4">
        {can.move && <LinkButton href={`/sessions/${session.id}/move`} icon="arrow-right">{t("change.move")}</LinkButton>}
        {can.log && <DialogButton dialog="missed">{t("change.missed")}</DialogButton>}
        {can.cancel && <DialogButton dialog="cancel">{t("change.cancel")}</DialogButton>}
      </div>
      {can.log && <Dialog id="missed" title={t("change.missedQuestion")} cancel={t("change.notYet")} confirm={confirm("missed")}><p>{t("change.missedBody")}</p></Dialog>}
      {can.cancel && <Dialog id="cancel" title={t("change.cancelQuestion")} cancel={t("change.notYet")} confirm={confirm("cancel")}>
        <p>{t("change.cancelBody", { count: told.length, names: new Intl.ListFormat("en-GB").format(told) })}</p>
      </Dialog>}
    </Section>
  );
}
