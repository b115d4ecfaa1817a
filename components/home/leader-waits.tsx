import { formatDay, formatWhen } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Promised } from "@/lib/plans/queries";
import type { Case } from "@/lib/reports/queries/cases";
import type { PulseToGive } from "@/lib/sessions/queries/pulses";
import type { RatingToGive } from "@/lib/surveys/queries/pair-ratings";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { meetingWhen } from "./meeting-words";
import { firstName, type Reader } from "./reader";
import { signRow } from "./sign-row";
import { WaitList } from "./wait-list";

type Waits = { toSign: readonly Case[]; toRead: readonly Case[]; pulses: readonly PulseToGive[]; eachOther: readonly RatingToGive[]; meetings: readonly Meeting[]; agendas: readonly Meeting[]; due: readonly Promised[]; reader: Reader };

/** What waits for a leader, the first of it as the page's one filled button. Nothing where nothing waits. */
export function LeaderWaits({ toSign, toRead, pulses, eachOther, meetings, agendas, due, reader }: Waits) {
  const t = words("home", reader.locale);
  const nameOf = (each: Case, role: "sponsor" | "coach") => firstName(each.parties.find((party) => party.role === role)?.name ?? "");
  const rows = [
    ...toSign.flatMap((each) => signRow(each, reader)),
    ...toRead.map((each) => ({ key: each.id, icon: "book-open" as const, href: `/engagements/${each.id}/expectations`, title: t("leader.acknowledge"), note: t("leader.acknowledgeWhy", { sponsor: nameOf(each, "sponsor") }), act: t("leader.acknowledgeDo") })),
    ...pulses.map(({ sessionId, startsAt }) => {
      const coach = meetings.find(({ id }) => id === sessionId)?.others.find(({ role }) => role === "coach")?.name ?? "";
      return { key: `pulse ${sessionId}`, icon: "clock" as const, href: `/sessions/${sessionId}/pulse`, title: t("leader.pulse"), note: t(coach ? "leader.pulseWhy" : "leader.pulseWhyCoach", { when: formatWhen(startsAt, reader.zone, [], formatLocale[reader.locale]), coach: firstName(coach) }), act: t("leader.pulseDo") };
    }),
    ...eachOther.map(({ waveId, engagementId, closesOn, names }) => ({
      key: `each other ${waveId}`, icon: "users-round" as const, href: `/engagements/${engagementId}/surveys/${waveId}/each-other`, title: t("leader.eachOther", { names: new Intl.ListFormat(formatLocale[reader.locale]).format(names.map(firstName)) }), note: t("leader.eachOtherWhy", { day: formatDay(closesOn, formatLocale[reader.locale]) }), act: t("leader.pulseDo"),
    })),
    ...agendas.map((meeting) => ({
      key: meeting.id, icon: "pencil-line" as const, href: `/sessions/${meeting.id}`, title: t("leader.agenda"), act: t("leader.agendaDo"),
      note: meeting.kind === "individual"
        ? t("leader.agendaWhy", { when: meetingWhen(meeting, reader), coach: firstName(meeting.others.find(({ role }) => role === "coach")?.name ?? "") })
        : t("leader.agendaWhyCall", { when: meetingWhen(meeting, reader) }),
    })),
    ...due.map((promise) => ({ key: promise.id, icon: "clock" as const, href: "/promises", title: t("leader.dueTitle"), note: <q className="said">{promise.words}</q>, act: t("leader.dueDo") })),
  ];
  return <WaitList title={t("waits")} rows={rows} />;
}
