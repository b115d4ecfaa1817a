import type { Reader } from "@/components/home/reader";
import { formatDay } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { OutsideReader } from "@/lib/engagements/rules/readers";
import type { Look, Onlooker, SeenByOthers as Seen } from "@/lib/engagements/queries/what-others-see";
import { listed } from "@/components/home/reader";

const icons: Record<OutsideReader, IconName> = { sponsor: "user-round", hr_partner: "user-round", overseer: "users-round", coach: "user-round-check", other_leader: "user-round", administrator: "settings" };

/** What each of the others can open of one leader in one engagement, right now, and who has looked.
 *  @param named where several engagements stand one below the other. */
export function SeenByOthers({ seen, reader, named = false }: { seen: Seen; reader: Reader; named?: boolean }) {
  const t = words("whoSees", reader.locale);
  return (
    <div className="stack">
      <ul className="rows lead">
        {seen.onlookers.map((onlooker) => (
          <li key={onlooker.reader}>
            <span className="ic text-ink-3"><Icon name={icons[onlooker.reader]} /></span>
            <div>
              <p className="t">{t(`onlookers.${onlooker.reader}`, { names: listed(onlooker.names, reader) })}</p>
              <Sees onlooker={onlooker} reader={reader} />
            </div>
          </li>
        ))}
      </ul>
      <Section title={named ? t("lookedIn", { title: seen.title }) : t("looked")}>
        {seen.looks.length === 0 ? <p className="sub">{t("lookedNobody")}</p> : (
          <Rows kind="small">{seen.looks.map((look) => <Row key={look.id} title={lookWords(look, reader)} end={<span className="cap num">{formatDay(look.day, formatLocale[reader.locale])}</span>} />)}</Rows>
        )}
      </Section>
    </div>
  );
}

const subjects = ["session", "agenda", "pulses", "goals", "issue", "board", "release", "agreement"] as const;
/** Kinds of records that no step of the template names. */
const kinds = ["agreement", "agreementDraft", "agreementToSign", "ownCommitments", "ownItems", "underway", "heldDates", "stage", "timeliness", "consequences", "questions", "released", "actions", "pulses", "ratings", "ofEachOther", "commitments", "jointCommitments", "accounts", "issues", "goals", "sharedGoals", "surveyReports", "surveyComments", "surveyNames", "surveyTotals", "decisions", "boardItems", "boardAnswers", "boardBarriers", "boardConfirmation"] as const;

function lookWords({ viewer, subject, times }: Look, { locale }: Reader): string {
  const t = words("whoSees", locale);
  return t("look", { viewer, times, subject: t(`subject.${subjects.find((known) => known === subject) ?? "other"}`) });
}

function Sees({ onlooker: { reader: who, sees, keepsOwn }, reader }: { onlooker: Onlooker; reader: Reader }) {
  const t = words("whoSees", reader.locale);
  if (who === "administrator") return <p className="sub">{t("administrator")}</p>;
  const lineOf = (kind: string, title: string | null, count: number) => {
    const known = kinds.find((each) => each === kind);
    return known ? t(`record.${known}`, { count }) : t("record.step", { title: title ?? kind, count });
  };
  const lines = sees.map(({ kind, count, title, audience }) => ({
    key: `${kind} ${audience}`,
    text: lineOf(kind, title, count),
  }));
  return (
    <>
      {lines.length === 0 ? <p className="sub">{t("nothing")}</p> : <ul className="sub mt-1 grid gap-1" aria-label={t("sees")}>{lines.map(({ key, text }) => <li key={key}>{text}</li>)}</ul>}
      {keepsOwn && <p className="cap mt-2">{t("keepsOwn")}</p>}
      {who === "other_leader" && <p className="cap mt-2">{t("neverLeader")}</p>}
      {(who === "hr_partner" || who === "overseer") && <p className="cap mt-2">{t("effect")}</p>}
      {(who === "sponsor" || who === "hr_partner" || who === "overseer") && <p className="cap mt-2">{t("never")}</p>}
    </>
  );
}
