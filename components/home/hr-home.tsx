import Link from "next/link";
import { EngagementList, shownOf } from "@/components/reports/engagement-list";
import { LinkButton } from "@/components/ui/button";
import { Bar } from "@/components/ui/facts";
import { EmptyState, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { ActRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { EngagementListInput } from "@/lib/reports/input";
import type { HrHome as Home } from "@/lib/reports/queries/homes";
import { courseKeys } from "@/lib/reports/rules";
import { dayOf, type Reader } from "./reader";
import { RiskSection } from "./risk-section";

/** HR's home: what needs them, then the numbers, each leading to its rows, then the rows. */
export function HrHome({ home: { portfolio, list, titles }, input, organization, reader }: { home: Home; input: EngagementListInput; organization: string; reader: Reader }) {
  const t = words("home", reader.locale);
  const empty = words("empty", reader.locale);
  const { counts, cadence, coaches, toConfirm, riskCount } = portfolio;
  const total = courseKeys.reduce((sum, course) => sum + counts[course], 0);
  const kicker = t("organizationDay", { organization, day: dayOf(reader.now, reader) });
  const heading = t("hr.heading", { underway: counts.underway, need: riskCount + toConfirm.length });
  if (total === 0) return <><PageHead title={empty("hrHome.what")} kicker={kicker} /><EmptyState title={empty("programs.what")}>{empty("hrHome.mend")}</EmptyState></>;
  return (
    <>
      <PageHead title={heading} kicker={kicker} />
      <div className="stack">
        {toConfirm.length > 0 && (
          <Section title={t("waits")}>
            <Rows kind="act">
              {toConfirm.map(({ id, title }, at) => (
                <ActRow key={id} icon="scale" title={t("hr.confirm")} note={title} action={<LinkButton kind={at === 0 ? "primary" : "plain"} href={`/engagements/${id}/expectations`} aria-label={`${t("hr.confirmDo")}: ${title}`}>{t("hr.confirmDo")}</LinkButton>} />
              ))}
            </Rows>
          </Section>
        )}
        <div className="two">
          <RiskSection portfolio={portfolio} reader={reader} />
          <Section title={t("hr.cadence")} aside={cadence.due > 0 ? t("hr.cadenceAside", { due: cadence.due }) : undefined}>
            {cadence.due > 0
              ? <><p className="sub pb-3">{t("hr.cadenceFinding", { kept: cadence.kept, due: cadence.due })}</p><Bar part={cadence.kept / cadence.due} /></>
              : <p className="sub">{t("hr.cadenceNone")}</p>}
          </Section>
        </div>
        <div className="two">
          <Section title={t("hr.portfolio")} aside={t("list.count", { count: total })}>
            <Amounts path="course" rows={courseKeys.map((course) => ({ key: course, label: t(`course.${course}`), amount: counts[course] }))} />
          </Section>
          {coaches.length > 0 && (
            <Section title={t("hr.load")} aside={t("hr.loadAside")}>
              <Amounts path="coach" rows={coaches.map(({ personId, name, running }) => ({ key: personId, label: name, amount: running }))} />
            </Section>
          )}
        </div>
        <Section title={t("hr.engagements")} aside={shownOf(list, reader)}>
          <EngagementList list={list} titles={titles} path="/home" input={input} look={{ coach: true, next: false }} reader={reader} programs={portfolio.programs} />
          <Note icon="eye" className="mt-4">{t("hr.note")}</Note>
        </Section>
      </div>
    </>
  );
}

/** Amounts as bars, each leading to the rows it counts. */
function Amounts({ path, rows }: { path: "course" | "coach"; rows: readonly { key: string; label: string; amount: number }[] }) {
  const most = Math.max(1, ...rows.map(({ amount }) => amount));
  return (
    <ul className="funnel">
      {rows.map(({ key, label, amount }) => (
        <li key={key}><Link href={`/engagements?${path}=${key}`} prefetch={false}>{label}</Link><Bar part={amount / most} /><span className="num b">{amount}</span></li>
      ))}
    </ul>
  );
}
