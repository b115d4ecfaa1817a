import { listed } from "@/components/home/reader";
import { Statement } from "@/components/engagements/statement";
import { formatDay } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { SessionOrIntake } from "@/lib/stages/queries/session-view";

type Intake = NonNullable<SessionOrIntake["intake"]>;

/** The text as it is read to this interviewee: with the names of this engagement, and the day by which themes are put together. */
function bodyOf({ text, names, interviewee, togetherOn }: Intake, locale: Locale): string {
  const t = words("statements", locale);
  const [last, ...before] = [...names.leaders].reverse();
  const others = names.leaders.filter((name) => name !== interviewee.name);
  const values = {
    otherLeader: listed(others, { locale }), sponsor: listed(names.sponsors, { locale }), hrPartner: names.hrPartners.length > 0 ? listed(names.hrPartners, { locale }) : "HR",
    leaderOne: before.reverse().join(", "), leaderTwo: last ?? "", date: togetherOn ? formatDay(togetherOn, formatLocale[locale]) : "",
  };
  return t(`${text.key}.body`, values);
}

/** What is read aloud before an intake, and after it the exceptions, word for word. */
export function ConsentText({ intake, locale }: { intake: Intake; locale: Locale }) {
  const t = words("intake", locale);
  return (
    <>
      <Statement body={bodyOf(intake, locale)} />
      <h3 className="text-14 font-semibold mt-6">{t("consent.exceptions")}</h3>
      <Statement body={words("statements", locale)("confidentialityExceptions.body")} />
    </>
  );
}
