import { MonthCalendars } from "@/components/ui/month-calendar";
import { Section } from "@/components/ui/section";
import { formatRange, zoneCity } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import { meetingsOf, type CalendarPlan, type PlanWish } from "@/lib/sessions/rules/plan";
import { marksOf, monthsOf } from "./marks";

/** The calendar as it would be now, beside the form that makes it. */
export function CalendarAside({ plan, wish, problem, locale }: { plan: CalendarPlan; wish: PlanWish; problem: string | undefined; locale: Locale }) {
  const t = words("launch", locale);
  const meetings = meetingsOf(plan);
  const last = meetings.at(-1);
  return (
    <aside>
      <Section title={t("aside.title")} aside={t("aside.zone", { city: zoneCity(wish.zone) })}>
        <div className="mt-5 grid gap-4">
          <MonthCalendars small locale={formatLocale[locale]} marks={marksOf(plan, wish.holidays ?? [], t("table.intakes"))} {...monthsOf(plan)} />
          {last && <p className="sub">{t("aside.sum", { count: meetings.length, range: formatRange({ from: plan.intakeWindow.from, to: last.day }, formatLocale[locale]) })}</p>}
          {problem && <p className="sub need">{problem}</p>}
        </div>
      </Section>
    </aside>
  );
}
