import type { Metadata } from "next";
import { CalendarAside } from "@/components/launch/calendar-aside";
import { LaunchForm } from "@/components/launch/launch-form";
import { LaunchFrame } from "@/components/launch/launch-frame";
import { errorWords, savingWords } from "@/components/launch/launch-words";
import { WizardButtons } from "@/components/launch/wizard-buttons";
import { Shell } from "@/components/shell/shell";
import { FormErrors } from "@/components/ui/form-errors";
import { Select } from "@/components/ui/select";
import { DateField, TextArea, TextField, TimeField } from "@/components/ui/text-field";
import { words } from "@/lib/platform/i18n";
import { cadences, sessionMinutes } from "@/lib/sessions/rules";
import { supportMonths } from "@/lib/sessions/rules/check-wish";
import { usualWish, type PlannedKind } from "@/lib/sessions/rules/plan";
import { launchPage } from "../launch-page";

export const metadata: Metadata = { title: words("launch")("how.title") };

const lengths = { feedbackMinutes: "feedback", alignmentMinutes: "alignment", individualMinutes: "individual", threeWayMinutes: "three_way", closingMinutes: "closing" } as const satisfies Record<string, PlannedKind>;
const times = { individualTime: "individual", jointTime: "joint", dayStart: "dayStart" } as const;

/** When it begins, how often and how long, with the calendar that comes of it beside. */
export default async function Page(props: PageProps<"/launch/[engagementId]/how">) {
  const { viewer, view, shell, address, problems, errorOf } = await launchPage(props, "how");
  const t = words("launch", viewer.locale);
  const { draft: { engagementId, content, counter, people }, plan, wish } = view;
  const named = new Set([...content.leaders.map(({ personId }) => personId), content.coachId, content.sponsorId]);
  const zones = [...new Set(people.filter(({ id }) => named.has(id)).map(({ zone }) => zone))];
  const notHere = view.problems.find((problem) => problem.calendar && problem.step !== "how");
  return (
    <Shell viewer={shell} current="/engagements">
      <LaunchFrame id={engagementId} step="how" locale={viewer.locale}>
        <div className="wz">
          <LaunchForm address={address} step="how" counter={counter} words={savingWords(viewer.locale)} refreshes buttons={<WizardButtons back={t("how.back")} next={t("how.next")} />}>
            <div><h1>{t("how.title")}</h1><p className="lede">{t("how.lede")}</p></div>
            {problems.length > 0 && <FormErrors errors={problems} words={errorWords(viewer.locale)} />}
            <fieldset className="fs">
              <legend><h2>{t("how.begin")}</h2></legend>
              <DateField name="startsOn" label={t("how.startsOn")} hint={t("how.startsOnHint")} defaultValue={content.startsOn} error={errorOf("startsOn")} className="short" />
              <TextField name="zone" label={t("how.zone")} hint={t("how.zoneHint")} defaultValue={content.zone.replaceAll("_", " ")} error={errorOf("zone")} list="zones" />
              <datalist id="zones">{zones.map((zone) => <option key={zone} value={zone.replaceAll("_", " ")} />)}</datalist>
            </fieldset>
            <fieldset className="fs">
              <legend><h2>{t("how.rhythm")}</h2></legend>
              <div className="pair2">
                <Select name="everyDays" label={t("how.everyDays")} defaultValue={content.everyDays || String(usualWish.everyDays)} error={errorOf("everyDays")} options={cadences.map((days) => ({ value: String(days), label: t("how.weeks", { count: days / 7 }) }))} />
                <TextField name="months" type="number" inputMode="numeric" min={supportMonths.min} max={supportMonths.max} label={t("how.months")} defaultValue={content.months || String(usualWish.months)} error={errorOf("months")} />
              </div>
            </fieldset>
            <fieldset className="fs">
              <legend><h2>{t("how.times")}</h2></legend>
              <div className="trio">
                {Object.entries(times).map(([name, usual]) => (
                  <TimeField key={name} name={name} label={t(`how.${name as keyof typeof times}`)} defaultValue={content[name as keyof typeof times] || usualWish.times[usual]} error={errorOf(name)} />
                ))}
              </div>
            </fieldset>
            <fieldset className="fs">
              <legend><h2>{t("how.lengths")}</h2></legend>
              <div className="trio">
                {Object.entries(lengths).map(([name, kind]) => (
                  <TextField key={name} name={name} type="number" inputMode="numeric" {...sessionMinutes} step={5} label={t(`how.${name as keyof typeof lengths}`)} defaultValue={content[name as keyof typeof lengths] || String(usualWish.minutes[kind])} error={errorOf(name)} />
                ))}
              </div>
            </fieldset>
            <TextArea name="daysOff" label={<h2>{t("how.daysOff")}</h2>} hint={t("how.daysOffHint")} rows={4} defaultValue={content.daysOff} error={errorOf("daysOff")} />
          </LaunchForm>
          <CalendarAside plan={plan} wish={wish} problem={notHere && errorOf(notHere.field)} locale={viewer.locale} />
        </div>
      </LaunchFrame>
    </Shell>
  );
}
