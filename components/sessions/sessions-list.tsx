import { DataTable } from "@/components/data-table/data-table";
import type { DataColumn } from "@/components/data-table/columns";
import { addressWith } from "@/components/data-table/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { ActRow, Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import Link from "next/link";
import { words } from "@/lib/platform/i18n";
import type { SessionListItem, SessionsPage, SessionToLog } from "@/lib/sessions/queries/lists";
import { spanOf, titleOf, whenOf, type Reader } from "./wording";

/** Characters of a word with its space, to say how long a draft is. */
const charactersPerWord = 6;

/** Sessions that are over and not logged yet, each with the length of its draft, so that nothing feels lost. */
export function SessionsToLog({ sessions, reader, primary = false }: { sessions: readonly SessionToLog[]; reader: Reader; primary?: boolean }) {
  const t = words("sessions", reader.locale);
  if (sessions.length === 0) return <p className="sub pt-4">{t("list.toLogNone")}</p>;
  return (
    <Rows kind="act">
      {sessions.map((session, place) => (
        <ActRow key={session.id} icon="pencil-line" title={titleOf(session, session.leaders, reader)} href={`/sessions/${session.id}`}
          note={`${spanOf(session, reader)}. ${t("list.draft", { count: Math.ceil(session.draftCharacters / charactersPerWord) })}`}
          action={<LinkButton kind={primary && place === 0 ? "primary" : "plain"} href={`/sessions/${session.id}`} aria-label={`${t("list.log")}: ${titleOf(session, session.leaders, reader)}`}>{t("list.log")}</LinkButton>} />
      ))}
    </Rows>
  );
}

const icons = { planned: "calendar-check", held: "check", missed: "x", cancelled: "ban" } as const;

/** A coach's sessions: to log first, then the next ones, then what is over, page by page. */
export function SessionsList({ list, reader, pageSize }: { list: SessionsPage; reader: Reader; pageSize: number }) {
  const t = words("sessions", reader.locale);
  const columns: DataColumn<SessionListItem>[] = [
    { key: "session", header: t("list.session"), cell: (row) => <Link href={`/sessions/${row.id}`} prefetch={false}>{titleOf(row, row.leaders, reader)}</Link> },
    { key: "engagement", header: t("list.engagement"), cell: (row) => row.engagementTitle, wide: true },
    { key: "when", header: t("list.when"), cell: (row) => whenOf(row.startsAt, reader) },
    { key: "state", header: t("list.state"), cell: (row) => <Status tone={row.status === "held" ? "done" : "plain"} icon={icons[row.status]}>{t(`status.${row.status}`)}</Status> },
    { key: "length", header: t("list.length"), align: "right", wide: true, cell: (row) => row.heldMinutes ?? "" },
  ];
  const at = (page: number) => addressWith({ path: "/sessions", query: {} }, { page: page > 1 ? String(page) : undefined });
  const from = (list.page - 1) * pageSize + 1;
  return (
    <>
      <PageHead title={t("list.title", { count: list.toLog.length })} actions={<LinkButton href="/hours" icon="clock">{t("list.hours")}</LinkButton>} />
      <div className="stack">
        <Section title={t("list.toLog")}><SessionsToLog sessions={list.toLog} reader={reader} primary /></Section>
        <Section title={t("list.upcoming")}>
          {list.upcoming.length === 0 ? <p className="sub pt-4">{t("list.upcomingNone")}</p> : (
            <Rows>{list.upcoming.map((session) => (
              <Row key={session.id} href={`/sessions/${session.id}`} title={titleOf(session, session.leaders, reader)} note={`${spanOf(session, reader)}. ${session.engagementTitle}`}
                end={<Status icon={session.movedFrom ? "arrow-right" : "calendar-check"}>{t(session.movedFrom ? "status.moved" : "status.planned")}</Status>} />
            ))}</Rows>
          )}
        </Section>
        <Section title={t("list.past")} aside={t("list.shown", { total: list.pastTotal })}>
          <DataTable caption={t("list.past")} columns={columns} rows={list.past} rowKey={({ id }) => id} empty={<EmptyState heading={false} title={t("list.pastNone")} />} />
          <Pagination from={from} to={from + list.past.length - 1} total={list.pastTotal}
            previousHref={list.page > 1 ? at(list.page - 1) : undefined} nextHref={list.page * pageSize < list.pastTotal ? at(list.page + 1) : undefined} />
        </Section>
      </div>
    </>
  );
}
