import { Section } from "@/components/ui/section";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { isSame, type ClauseChange, type Piece } from "@/lib/alignment/rules/difference";
import { sharingItemIds, type SharingItemId } from "@/lib/engagements/rules/sharing";
import { listed } from "@/components/home/reader";
import { words } from "@/lib/platform/i18n";
import { namesOf, ofNames, type Reading } from "./agreement-names";

const titles = { goal: "goal", expectation: "expectations", commitment: "commitments", measure: "measures", cadence: "cadence", barrier: "barriers", consequence: "consequences", board_item: "items", escalation: "escalation", exception: "exceptions" } as const;

/** Words that stayed, went and came, in reading order. What went is struck through and what came underlined; both are said
 *  aloud as well, so that nothing is told by looks alone. */
function Pieces({ pieces, reading }: { pieces: readonly Piece[]; reading: Reading }) {
  const t = words("agreement", reading.locale);
  return (
    <p className="said diff whitespace-pre-line">
      {pieces.map(({ is, words: text }, at) => {
        if (is === "same") return <span key={at}>{text}</span>;
        const Mark = is === "added" ? "ins" : "del";
        return <Mark key={at}><span className="vh">[{t(is === "added" ? "diff.wordsAdded" : "diff.wordsRemoved")}: </span>{text}<span className="vh">] </span></Mark>;
      })}
    </p>
  );
}

function Change({ change: { is, clause, fields }, reading }: { change: ClauseChange; reading: Reading }) {
  const t = words("agreement", reading.locale);
  return (
    <li>
      <p className="ft"><span className="b">{t(titles[clause.kind])}</span><span className="blk">{clause.fromIds.length > 0 && <>{namesOf(reading, clause.fromIds)} {clause.toIds.length > 0 && ofNames(reading, clause.toIds)} · </>}{t(`diff.${is}`)}</span></p>
      <div className="grid gap-2">
        {fields.map(({ field, pieces }) => <div key={field}>{field !== "words" && <p className="cap">{t(field === "notice" && clause.kind === "commitment" ? "sign" : field)}</p>}<Pieces pieces={pieces} reading={reading} /></div>)}
      </div>
    </li>
  );
}

/** What a version says otherwise than the one before it, clause by clause and word by word, and which ticks changed. */
export function DifferenceSection({ page: { difference, before }, reading }: { page: AgreementPage; reading: Reading }) {
  const [t, items] = [words("agreement", reading.locale), words("sharing", reading.locale)];
  if (!difference || !before) return null;
  const label = (entry: string) => { const id = sharingItemIds.find((each) => each === entry.split(":")[0]); return id ? items(`${id satisfies SharingItemId}.label`) : entry; };
  const names = (entries: readonly string[]) => listed(entries.map(label), reading);
  const sharing = [
    ...(difference.ticked.length > 0 ? [t("diff.ticked", { items: names(difference.ticked) })] : []), ...(difference.unticked.length > 0 ? [t("diff.unticked", { items: names(difference.unticked) })] : []),
    ...difference.opened.map((part) => `${label(part)}: ${t("diff.opened")} (${namesOf(reading, [part.split(":")[1] ?? ""])})`), ...difference.keptBack.map((part) => `${label(part)}: ${t("diff.keptBack")} (${namesOf(reading, [part.split(":")[1] ?? ""])})`),
  ];
  return (
    <Section title={t("diff.title", { version: before.version })} id="changes">
      {isSame(difference) ? <p className="sub mt-4">{t("diff.nothing")}</p> : (
        <ul className="expect">
          {difference.clauses.map((change) => <Change key={change.clause.lineageId} change={change} reading={reading} />)}
          {sharing.length > 0 && <li><p className="ft"><span className="b">{t("sharing")}</span></p><ul>{sharing.map((line) => <li key={line}>{line}</li>)}</ul></li>}
        </ul>
      )}
    </Section>
  );
}
