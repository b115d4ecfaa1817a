import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { StageTimeline, type TimelineStage } from "@/components/ui/stage-timeline";
import { Status } from "@/components/ui/status";
import { dayIn, daysBetween, formatRange } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Case } from "@/lib/reports/queries/cases";
import type { StageTitles } from "@/lib/reports/queries/homes";
import { courseOf } from "@/lib/reports/rules";
import { dayOf, type Reader } from "./reader";

function timeline(of: Case, titles: StageTitles[string], { now, zone, locale }: Reader): TimelineStage[] {
  const today = dayIn(now, zone);
  return of.stages.flatMap(({ key, plannedFrom, plannedTo, enteredAt, leftAt }): TimelineStage[] => {
    const title = titles.find((stage) => stage.key === key)?.title;
    if (!title) return [];
    const from = enteredAt ? dayIn(enteredAt, zone) : plannedFrom;
    const to = leftAt ? dayIn(leftAt, zone) : plannedTo;
    const here = enteredAt !== null && leftAt === null;
    return [{
      key, title, dates: formatRange({ from, to: to < from ? from : to }, formatLocale[locale]),
      state: leftAt ? "done" : here ? (of.status === "stopped" ? "stopped" : "current") : "to_come",
      ...(here && { part: Math.min(1, Math.max(0, daysBetween(from, today) / Math.max(1, daysBetween(from, plannedTo)))) }),
    }];
  });
}

/** One intervention of a sponsor's: its stages where the agreement shares them, else that they are not shared; who, and
 *  the dates held, which are always shared. */
export function SponsorCase({ of, titles, reader }: { of: Case; titles: StageTitles[string]; reader: Reader }) {
  const t = words("home", reader.locale);
  const coaches = of.parties.filter(({ role }) => role === "coach").map(({ name }) => name);
  const stages = timeline(of, titles, reader);
  const course = courseOf(of.status);
  const held = [t("sponsor.held", { count: of.heldCount }), of.lastHeldAt && t("sponsor.last", { day: dayOf(of.lastHeldAt, reader) })].filter(Boolean).join(", ");
  const waitsForCoach = of.status === "launched" && of.parties.some(({ role, acceptedAt }) => role === "coach" && acceptedAt === null);
  return (
    <article className="border-b border-line py-6 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-16 font-semibold"><Link className="text-ink no-underline hover:text-teal hover:underline" href={`/engagements/${of.id}`} prefetch={false}>{of.title}</Link></h3>
        <Status tone={course === "underway" ? "done" : "plain"} icon={course === "underway" ? "circle-check" : course === "ended" ? "flag" : "hourglass"}>{t(`status.${of.status}`)}</Status>
      </div>
      <p className="meta mt-1">
        {coaches.length > 0 && <span>{t("sponsor.coach", { name: coaches.join(", ") })}</span>}
        {of.launchedAt && <span>{t("sponsor.begun", { day: dayOf(of.launchedAt, reader) })}</span>}
        <span className="num">{held}</span>
      </p>
      {waitsForCoach && <p className="sub mt-2">{t("sponsor.coachOpen", { coach: coaches.join(", ") })}</p>}
      {stages.length > 0
        ? <div className="mt-6"><StageTimeline stages={stages} label={of.title} /></div>
        : course !== "ended" && <p className="note mt-3"><Icon name="eye-off" size={16} /><span>{t("sponsor.notShared")}</span></p>}
    </article>
  );
}
