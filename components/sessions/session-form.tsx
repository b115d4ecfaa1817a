import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Icon } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import type { SessionView } from "./entry-pane";
import { LogKeeper } from "./log-keeper";
import { logWords } from "./log-words";
import { dayOf, spanOf, titleOf, whenOf } from "./wording";

const formId = "log";

/** Where it is: a room by its name, a call by a link. */
function Place({ place, join }: { place: string; join: string }) {
  if (!place) return null;
  const isCall = /^https?:\/\//.test(place);
  return <span><Icon name={isCall ? "video" : "map-pin"} size={16} />{isCall ? <a href={place} rel="noreferrer">{join}</a> : place}</span>;
}

/** The head of a session's page: which, when in the reader's zone and the others', and how it stands. */
export function SessionHead({ view: { page, reader, heard }, actions }: { view: SessionView; actions?: ReactNode }) {
  const { session, engagement, leaders, part } = page;
  const t = words("sessions", reader.locale);
  const moved = page.moves.at(-1);
  const held = session.status === "held" && session.loggedAt;
  return (
    <PageHead
      crumbs={[{ label: engagement.title, href: `/engagements/${engagement.id}` }, { label: session.round === null ? t(`kind.${session.kind}`) : t("crumbRound", { round: session.round }) }]}
      title={titleOf(session, heard ? [heard] : leaders.map(({ name }) => name), reader, part === "leader")}
      meta={<>
        <span><Icon name="calendar-days" size={16} />{part === "progress" ? dayOf(session.startsAt, reader) : spanOf(session, reader, page.people.map(({ zone }) => zone))}</span>
        {session.status === "planned" && <Place place={session.place} join={t("join")} />}
        <span><Icon name={session.sideId ? "user-round" : "users-round"} size={16} />{t(`kind.${session.kind}`)}</span>
        {moved && session.status === "planned" && <span><Icon name="arrow-right" size={16} />{t("movedFrom", { when: whenOf(moved.from, reader) })}</span>}
        {held && part !== "progress" && <Status tone="done" icon="check">{t("finish.held", { minutes: session.heldMinutes ?? session.minutes, day: dayOf(held, reader) })}</Status>}
        {(session.status === "missed" || session.status === "cancelled") && <Status icon={session.status === "missed" ? "x" : "ban"}>{t(`status.${session.status}`)}</Status>}
      </>}
      actions={actions}
    />
  );
}

/** What watches a session's form, saves it as it is typed and finishes the log. It may stand outside the form. */
export function SessionKeeper({ view: { page, reader, viewerId } }: { view: SessionView }) {
  const { session } = page;
  const written = page.fields.filter(({ writesAs, words: text }) => writesAs && text !== null);
  return (
    <LogKeeper key={session.status} form={formId} sessionId={session.id} status={session.status} deviceKey={page.deviceKey} canFinish={page.can.log} words={logWords(reader.locale)}
      reader={{ id: viewerId, name: page.people.find(({ personId }) => personId === viewerId)?.name ?? "" }}
      fields={[
        ...written.map(({ key, sideId, label, words: text, revision }) => ({ key, sideId, label, words: text ?? "", revision })),
        ...(page.part === "coach" ? [{ key: "guide-ticks", sideId: session.sideId, label: "", words: page.ticks.join(" "), revision: page.ticksRevision }] : []),
      ]} />
  );
}

/** The ordinary form around everything that is typed on a session's page, with the head it begins with. Sent as it is it saves
 *  all at once; where scripts run, `SessionKeeper` saves as one types. */
export function SessionForm({ view, head = true, children }: { view: SessionView; head?: boolean; children: ReactNode }) {
  const { session } = view.page;
  const t = words("sessions", view.reader.locale);
  return (
    <form id={formId} method="post" action={`/api/sessions/${session.id}/log`} autoComplete="off">
      <button type="submit" name="intent" value="save" hidden>{t("finish.save")}</button>
      <input type="hidden" name="status" value={session.status} />
      {head && <SessionHead view={view} actions={<SessionKeeper view={view} />} />}
      <div id="log-versions" />
      <div id="log-body">{children}</div>
      <noscript><div className="btns"><button className="btn big" type="submit" name="intent" value="save">{t("finish.save")}</button></div></noscript>
    </form>
  );
}
