import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { commitmentForms, consequenceForms, type ClauseKind } from "@/lib/alignment/rules";
import type { Clause } from "@/lib/alignment/rules/content";
import { words } from "@/lib/platform/i18n";
import { dayText, namesOf, ofNames, sponsorName, type Reading } from "./agreement-names";

type Props = { clauses: readonly Clause[]; reading: Reading; badge?: ReactNode };

const Said = ({ text, large }: { text: string; large?: boolean }) => <p className={large ? "said l mt-4 whitespace-pre-line" : "said whitespace-pre-line"}>{text}</p>;

/** What a clause says beside its words: what it looks like, how it is noticed, from and by when. */
function Beside({ clause, reading: { locale } }: { clause: Clause; reading: Reading }) {
  const t = words("agreement", locale);
  const { kind, looks, notice, startsOn, dueOn } = clause;
  const lines = [looks && `${t("looks")}: ${looks}`, notice && `${t(kind === "commitment" ? "sign" : "notice")}: ${notice}`, startsOn && t("from", { day: dayText(startsOn, locale) }), dueOn && t("by", { day: dayText(dueOn, locale) })].filter(Boolean);
  return lines.length === 0 ? null : <p className="cap mt-1">{lines.join(" · ")}</p>;
}

/** Clauses in rows: whose on the left, the words on the right, those of the same people together. */
function Grouped({ clauses, reading, label }: { clauses: readonly Clause[]; reading: Reading; label: (clause: Clause) => ReactNode }) {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const key = [clause.form, ...[...clause.fromIds].sort(), "-", ...[...clause.toIds].sort()].join();
    groups.set(key, [...groups.get(key) ?? [], clause]);
  }
  return (
    <ul className="expect">
      {[...groups].map(([key, all]) => (
        <li key={key}>
          <p className="ft">{all[0] && label(all[0])}</p>
          <ul>{all.map((clause) => <li key={clause.id}><Said text={clause.words} /><Beside clause={clause} reading={reading} /></li>)}</ul>
        </li>
      ))}
    </ul>
  );
}

/** Everything that an agreement says, in the order in which it is read. A part of which the reader may see nothing is not
 *  there, and leaves no gap. */
export function AgreementText({ clauses, reading, badge }: Props) {
  const t = words("agreement", reading.locale);
  const of = (kind: ClauseKind) => clauses.filter((clause) => clause.kind === kind);
  const byForm = (kind: ClauseKind, forms: readonly string[]) => forms.flatMap((form) => of(kind).filter((clause) => clause.form === form));
  const part = (kind: ClauseKind, title: string, content: ReactNode, aside?: ReactNode) => (of(kind).length > 0 ? <Section key={kind} title={title} aside={aside}>{content}</Section> : null);
  const list = (kind: ClauseKind) => <ul className="grid gap-3 mt-4">{of(kind).map((clause) => <li key={clause.id}><Said text={clause.words} /><Beside clause={clause} reading={reading} /></li>)}</ul>;
  return (
    <>
      {part("goal", t("goal"), of("goal").map((clause) => <Said key={clause.id} large text={clause.words} />), badge)}
      {part("expectation", t("expectations"), <Grouped clauses={of("expectation")} reading={reading} label={({ fromIds, toIds }) => <><span className="b">{namesOf(reading, fromIds)}</span> {ofNames(reading, toIds)}</>} />)}
      {part("commitment", t("commitments"), <Grouped clauses={byForm("commitment", commitmentForms)} reading={reading} label={({ form, fromIds, toIds }) => (
        <><span className="b">{form === "we_will" ? t("form.we_will") : namesOf(reading, fromIds)}</span>{form && form !== "we_will" && <> {t(`form.${form}`)}{toIds.length > 0 && <> {ofNames(reading, toIds)}</>}</>}</>
      )} />)}
      {part("measure", t("measures"), list("measure"))}
      {part("cadence", t("cadence"), list("cadence"))}
      {part("barrier", t("barriers"), list("barrier"))}
      {part("consequence", t("consequences"), <Grouped clauses={byForm("consequence", consequenceForms)} reading={reading} label={({ form }) => form && <span className="b">{t(`form.${form}`)}</span>} />)}
      {part("board_item", t("items"), list("board_item"), <span className="sub">{sponsorName(reading)}</span>)}
      {part("escalation", t("escalation"), list("escalation"))}
      {part("exception", t("exceptions"), list("exception"))}
    </>
  );
}
