import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { KeyValue } from "@/components/ui/facts";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import type { PersonView } from "@/lib/people/queries/read-person";
import { memberRoles } from "@/lib/people/rules";
import { words } from "@/lib/platform/i18n";
import { AccountStatus } from "./account-status";
import { RolesField } from "./roles-field";

type AccountProps = { person: PersonView; zone: string };

/** Whether somebody can sign in, and the way to let them. `invitationId` is the id the invitation will have. */
export function PersonAccount({ person: { id, name, contacts, can }, zone, invitationId }: AccountProps & { invitationId: string }) {
  const t = words("people");
  if (!contacts) return null;
  const sentBefore = contacts.account === "invited" || contacts.account === "lapsed";
  return (
    <Section title={t("person.account")}>
      <div className="grid justify-items-start gap-4 pt-4">
        <AccountStatus {...contacts} zone={zone} />
        {contacts.account === "none" && <p className="sub">{t("person.noAccount", { name })}</p>}
        {can.invite && (
          <>
            {!sentBefore && <p className="sub">{t("person.inviteWhy", { name })}</p>}
            <DialogButton dialog="invite" kind={sentBefore ? "plain" : "primary"}>{t(sentBefore ? "person.inviteAgain" : "person.invite")}</DialogButton>
            <Dialog id="invite" title={t("person.inviteQuestion", { name })} cancel={t("person.notYet")} confirm={(
              <form method="post" action={`/people/${id}/invite`}>
                <input type="hidden" name="id" value={invitationId} />
                <Button type="submit" kind="primary" full>{t(sentBefore ? "person.inviteAgain" : "person.invite")}</Button>
              </form>
            )}>
              <p>{t("person.inviteAnswer", { email: contacts.email })}</p>
            </Dialog>
          </>
        )}
        {can.remove && (
          <>
            <DialogButton dialog="remove" kind="danger">{t("person.remove")}</DialogButton>
            <Dialog id="remove" title={t("person.removeQuestion", { name })} cancel={t("person.notYet")} confirm={(
              <form method="post" action={`/people/${id}/remove`}><Button type="submit" kind="danger" full>{t("person.remove")}</Button></form>
            )}>
              <p>{t("person.removeAnswer", { name })}</p>
            </Dialog>
          </>
        )}
      </div>
    </Section>
  );
}

/** The roles somebody holds, and the way to change them. */
export function PersonRoles({ person: { id, name, contacts, can, isSelf } }: { person: PersonView }) {
  const t = words("people");
  if (!contacts) return null;
  if (can.grant.length === 0) {
    const held = memberRoles.filter((role) => contacts.roles.includes(role)).map((role) => t(`roles.${role}`));
    return (
      <Section title={t("directory.roles")}>
        <p className="pt-4">{held.join(", ") || t("person.noRole")}</p>
        {isSelf && <Note className="mt-3">{t("refusals.ownRole")}</Note>}
      </Section>
    );
  }
  return (
    <Section title={t("directory.roles")}>
      <form id="roles" className="grid justify-items-start gap-5 pt-4" method="post" action={`/people/${id}/roles`}>
        <RolesField hideLegend legend={t("person.rolesLegend")} hint={t("person.rolesHint")} chosen={contacts.roles} grantable={can.grant} />
        <DialogButton dialog="grant">{t("person.grant")}</DialogButton>
      </form>
      <Dialog id="grant" title={t("person.grantQuestion", { name })} cancel={t("person.notYet")}
        confirm={<Button type="submit" form="roles" kind="primary" full>{t("person.grant")}</Button>}>
        <p>{t("person.grantAnswer", { name })}</p>
      </Dialog>
    </Section>
  );
}

/** What is known of somebody, as far as the reader may see it. */
export function PersonFacts({ person: { title, contacts }, city }: { person: PersonView; city: string }) {
  const t = words("people");
  return (
    <KeyValue className="pt-4" facts={[
      { key: t("form.title"), value: title || t("person.none") },
      { key: t("directory.city"), value: city },
      ...(contacts ? [
        { key: t("form.email"), value: <span className="break-all">{contacts.email}</span> },
        { key: t("person.manager"), value: contacts.manager ? <Link prefetch={false} href={`/people/${contacts.manager.id}`}>{contacts.manager.name}</Link> : t("person.none") },
        { key: t("form.language"), value: contacts.language },
      ] : []),
    ]} />
  );
}
