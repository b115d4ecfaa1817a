import Link from "next/link";
import { Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { addDays, dayIn } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { standingOfAction } from "@/lib/plans/rules";
import type { Case } from "@/lib/reports/queries/cases";
import type { LeaderHome as Home } from "@/lib/reports/queries/homes";
import { leaderHeading } from "./headings";
import { LeaderProgress } from "./leader-progress";
import { LeaderWaits } from "./leader-waits";
import { NextMeeting } from "./next-meeting";
import { PromiseRows } from "./promise-rows";
import { dayOf, firstName, listed, type Reader } from "./reader";

/** Days before a meeting in which its agenda waits for the leader: the guide asks for it two working days ahead. */
const agendaDays = 5;

const isRunning = ({ status }: Case) => status === "launched" || status === "active";
/** Whether this leader has still to read process and consequences. */
const unread = (each: Case) => isRunning(each) && each.parties.some(({ id, acknowledgedAt }) => id === each.mine && acknowledgedAt === null);

/** A leader's home, one column: whom they meet, what waits, whose word was given, how far it has come. */
export function LeaderHome({ home, reader }: { home: Home; reader: Reader }) {
  const t = words("home", reader.locale);
  const empty = words("empty", reader.locale);
  const today = dayIn(reader.now, reader.zone);
  const [next, then] = home.meetings;
  const toRead = home.cases.filter(unread);
  const soon = home.meetings.filter(({ id, kind, startsAt }) => (kind === "individual" || kind === "three_way") && startsAt > reader.now && !home.prepared.includes(id) && dayIn(startsAt, reader.zone) <= addDays(today, agendaDays));
  const due = home.mine.filter((promise) => promise.dueOn !== null && (promise.dueOn <= today || standingOfAction(promise, reader.now, reader.zone) === "overdue"));
  const sponsor = toRead[0]?.parties.find(({ role }) => role === "sponsor")?.name;
  const heading = leaderHeading({ sponsor: toRead.length > 0 ? firstName(sponsor ?? "") : null, next, agendaOpen: soon.some(({ id }) => id === next?.id), due: due.length, pulse: home.pulses.some(({ sessionId }) => sessionId === next?.id) }, reader);
  const sponsors = [...new Set(home.cases.filter(isRunning).flatMap(({ parties }) => parties.filter(({ role }) => role === "sponsor").map(({ name }) => firstName(name))))];
  const progress = home.cases.filter(({ status, roundsHeld, rounds }) => status !== "stopped" && (roundsHeld > 0 || rounds > 0)).slice(0, 2);
  return (
    <>
      <PageHead title={heading} kicker={dayOf(reader.now, reader)} lede={next || toRead.length > 0 || due.length > 0 ? undefined : empty("leaderHome.mend")} />
      <div className="stack">
        {next && <NextMeeting meeting={next} then={then} reader={reader} />}
        <LeaderWaits toSign={home.cases} toRead={toRead} pulses={home.pulses} eachOther={home.eachOther} meetings={home.meetings} agendas={soon} due={due} reader={reader} />
        {home.cases.length > 0 && (
          <>
            <Section title={t("leader.promised")} aside={home.mine.length > 3 ? <Link href="/promises" prefetch={false}>{t("leader.all")}</Link> : undefined}>
              {home.mine.length > 0 ? <PromiseRows promises={home.mine.slice(0, 3)} reader={reader} /> : <p className="sub">{empty("actions.what")} {empty("actions.mend")}</p>}
            </Section>
            {home.ofOthers.length > 0 && <Section title={t("leader.wasPromised")}><PromiseRows promises={home.ofOthers.slice(0, 3)} reader={reader} /></Section>}
            {progress.map((each) => <LeaderProgress key={each.id} of={each} named={progress.length > 1} relationship={home.relationships[each.id] ?? []} reader={reader} />)}
            <Note icon="eye">
              {sponsors.length > 0 && <>{t(home.cases.some(({ sharing }) => sharing.length > 0) ? "leader.seenMore" : "leader.seen", { names: listed(sponsors, reader) })} </>}
              <Link href="/who-sees-what" prefetch={false}>{t("leader.seenLink")}</Link>
            </Note>
          </>
        )}
      </div>
    </>
  );
}
