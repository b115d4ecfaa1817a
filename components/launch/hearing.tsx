import { formatDay } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";

export type HearingProps = {
  sponsor: string; sponsorIsYou: boolean; coach: string; hrPartner: string | null; leaders: readonly string[]; nominees: readonly string[]; startsOn: string | null;
  /** After the launch the first line has happened. */
  done?: boolean;
  locale: Locale;
};

/** Who hears what, and when: the order in which people are told, in names. Nobody later in the list is told before. */
export function Hearing({ sponsor, sponsorIsYou, coach, hrPartner, leaders, nominees, startsOn, done = false, locale }: HearingProps) {
  const t = words("launch", locale);
  const list = (names: readonly string[]) => new Intl.ListFormat(formatLocale[locale]).format(names);
  const who = sponsorIsYou ? "you" : "other";
  const lines = [
    { key: "now", when: t(done ? "hearing.nowDone" : "hearing.now"), who: list([coach, ...(hrPartner ? [hrPartner] : [])]), what: t("hearing.nowWhat", { coach, hr: hrPartner ? "yes" : "no", hrPartner: hrPartner ?? "" }) },
    { key: "check", when: t("hearing.check"), who: coach, what: t("hearing.checkWhat", { coach, who, sponsor }) },
    { key: "leaders", when: t("hearing.told", { who, sponsor }), who: list(leaders), what: t("hearing.leadersWhat", { who, sponsor, coach }) },
    { key: "interviewees", when: t("hearing.acknowledged"), who: t("hearing.interviewees"), what: t("hearing.intervieweesWhat", { coach, count: nominees.length, names: list(nominees), day: startsOn ? formatDay(startsOn, formatLocale[locale]) : "", dated: startsOn ? "yes" : "no" }) },
    { key: "later", when: t("hearing.opens"), who: t("hearing.everybody"), what: t("hearing.laterWhat") },
  ];
  return (
    <ol className="expect hearing">
      {lines.map((line) => (
        <li key={line.key}>
          <p className="ft">{line.when}</p>
          <div><p className="b">{line.who}</p><p className="text-ink-2">{line.what}</p></div>
        </li>
      ))}
    </ol>
  );
}
