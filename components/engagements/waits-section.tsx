import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { Rows, WaitingRow } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { Waiting } from "@/lib/engagements/rules/what-waits";
import { words } from "@/lib/platform/i18n";
import { firstName } from "@/components/home/reader";
import { plainDayOf, type View } from "./view";

/** What is waited for, as one sentence without its full stop. */
export function waitingWords({ kind, mine, leader = "", sessionKind, count = 0 }: Waiting, { locale }: Pick<View, "locale">): string {
  const t = words("engagements", locale);
  if (kind === "accept") return t(mine ? "waits.accept" : "waits.acceptOther");
  if (kind === "log") return sessionKind === "individual" ? t("waits.logIndividual", { leader: firstName(leader) }) : t("waits.logOther", { kind: t(`next.${sessionKind as "three_way"}`).toLowerCase() });
  return t(`waits.${kind}`, { leader: firstName(leader), count });
}

/** Where the reader does their own part. */
export function waitingHref({ kind, partyId, sessionId = "", waveId = "" }: Waiting, engagementId: string): string {
  const place = `/engagements/${engagementId}`;
  switch (kind) {
    case "accept": case "question": case "otherCoach": return `${place}/interests`;
    case "suitability": return `${place}/suitability`;
    case "tell": return `${place}/expectations#tell-${partyId ?? ""}`;
    case "confirm": case "acknowledge": case "answer": return `${place}/expectations`;
    case "planIntakes": case "announceIntakes": case "name": return `${place}/intakes`;
    case "pulse": return `/sessions/${sessionId}/pulse`;
    case "eachOther": return `${place}/surveys/${waveId}/each-other`;
    case "proposal": return `${place}/commitments`;
    case "announce": return `${place}/announcements`;
    case "sign": return `${place}/agreement#sign`;
    case "amend": return `${place}/agreement#change`;
    case "openBoard": case "confirmBoard": return `${place}/board`;
    case "consent": case "log": case "agenda": return `/sessions/${sessionId}`;
  }
}

/** What waits for whom: the reader's own rows first, and alone amber. */
export function WaitsSection({ view }: { view: View }) {
  const { overview: { waiting, engagement, standing }, locale } = view;
  const t = words("engagements", locale);
  const until = ({ kind, at, mine }: Waiting) => (at ? t(kind === "log" || kind === "consent" ? "waits.since" : "waits.for", { day: plainDayOf(view, at) }) : mine ? t("waits.turn") : undefined);
  return (
    <Section title={t("waits.title")} aside={waiting.length > 0 ? t("waits.count", { count: waiting.length }) : undefined}>
      {waiting.length === 0
        ? <EmptyState heading={false} title={t(standing === "coach" ? "waits.none" : "waits.noneForYou")} />
        : (
          <Rows kind="waits">
            {waiting.map((row) => (
              <WaitingRow key={`${row.kind}${row.personId}${row.partyId ?? ""}${row.sessionId ?? ""}${row.waveId ?? ""}${row.leader ?? ""}`} person={row.mine ? t("waits.you") : row.name} name={row.name} mine={row.mine} what={waitingWords(row, view)} until={until(row)}
                action={row.mine && <LinkButton href={waitingHref(row, engagement.id)} aria-label={waitingWords(row, view)}>{t(`acts.${row.kind}`)}</LinkButton>} />
            ))}
          </Rows>
        )}
    </Section>
  );
}
