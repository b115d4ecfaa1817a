import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { Case } from "@/lib/reports/queries/cases";
import type { CoachHome } from "@/lib/reports/queries/homes";
import { isQuiet, silentDays } from "@/lib/reports/rules";
import { dayOf, type Reader } from "./reader";

/** Interviews an intervention asks for: those named, and one of each leader. */
const intakesWanted = ({ nominated, parties }: Case) => nominated + parties.filter(({ role }) => role === "leader").length;
const isServed = ({ status, parties, mine }: Case) => (status === "launched" || status === "active") && parties.some(({ id, acceptedAt }) => id === mine && acceptedAt !== null);

/** Whether intakes are still to be given a time: the coach has accepted, and the stage has not passed. */
const toPlan = (each: Case) => isServed(each) && each.intakes < intakesWanted(each)
  && !each.stages.some(({ key, leftAt }) => key === "iv-intakes" && leftAt !== null) && each.heldCount === each.intakes;

/** Beside a coach's day: what goes quiet, which intakes want a time, and every engagement with its stage. */
export function CoachAside({ home, reader, several }: { home: CoachHome; reader: Reader; several: boolean }) {
  const t = words("home", reader.locale);
  const quiet = home.cases.flatMap((each) => {
    const days = silentDays(each, reader.now, reader.zone);
    return isQuiet(days) ? [{ each, days }] : [];
  });
  const intakes = home.cases.filter(toPlan);
  const served = home.cases.filter(isServed);
  const link = (each: Case, path = "") => (each.organizationId === reader.organizationId ? `/engagements/${each.id}${path}` : undefined);
  const where = (each: Case) => (several ? `${each.organizationName}. ` : "");
  const stageOf = (each: Case) => {
    const current = each.stages.findLast(({ enteredAt }) => enteredAt !== null);
    const title = home.titles[each.templateId]?.find(({ key }) => key === current?.key)?.title;
    return [title, each.roundsHeld > 0 && t("coach.roundOf", { held: each.roundsHeld, total: each.rounds })].filter(Boolean).join(", ");
  };
  return (
    <aside className="stack tight">
      {quiet.length > 0 && (
        <Section title={t("coach.quiet")}>
          <Rows kind="small">
            {quiet.map(({ each, days }) => (
              <Row key={each.id} title={each.title} href={link(each)} end={<span className="need"><Icon name="triangle-alert" /></span>}
                note={where(each) + t("coach.quietWhy", { days, next: each.nextAt ? t("coach.nextOn", { day: dayOf(each.nextAt, reader) }) : t("coach.nothingPlanned") })} />
            ))}
          </Rows>
        </Section>
      )}
      {intakes.length > 0 && (
        <Section title={t("coach.intakes")}>
          <Rows kind="small">
            {intakes.map((each) => <Row key={each.id} title={each.title} href={link(each, "/intakes")} note={where(each) + t("coach.intakesWhy", { planned: each.intakes, total: intakesWanted(each) })} />)}
          </Rows>
        </Section>
      )}
      {served.length > 0 && (
        <Section title={t("coach.engagements")} aside={<Link href="/engagements" prefetch={false}>{t("coach.all")}</Link>}>
          <Rows kind="small">
            {served.slice(0, 8).map((each) => <Row key={each.id} title={each.title} href={link(each)} note={where(each) + stageOf(each)} />)}
          </Rows>
        </Section>
      )}
    </aside>
  );
}
