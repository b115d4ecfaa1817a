import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgreementPage, ClauseRow } from "@/lib/alignment/queries/agreement-page";
import { fieldsOf, longest, type ClauseField, type ClauseKind } from "@/lib/alignment/rules";
import { words } from "@/lib/platform/i18n";
import { namesOf, ofNames, sponsorName, type Reading } from "./agreement-names";
import { AddClause } from "./add-clause";

type Act = KeptFormProps["action"];
export type DraftActs = { add: Act; remove: Act; putBack: Act; choose: Act };
type Props = { page: AgreementPage; reading: Reading; formId: string; formWords: KeptFormProps["words"]; sending: string; badge: string; newId: () => string; acts: DraftActs };

/** The headings of an agreement's parts, in the order in which they are written. */
export const parts = [["goal", "goal"], ["expectation", "expectations"], ["commitment", "commitments"], ["measure", "measures"], ["cadence", "cadence"], ["barrier", "barriers"], ["consequence", "consequences"], ["board_item", "items"], ["escalation", "escalation"], ["exception", "exceptions"]] as const satisfies readonly (readonly [ClauseKind, string])[];

/** What a clause's field is called, with whose it is, so that it is told apart from the others like it. */
export function fieldLabel({ kind, form, fromIds, toIds }: Pick<ClauseRow, "kind" | "form" | "fromIds" | "toIds">, field: ClauseField, reading: Reading): string {
  const t = words("agreement", reading.locale);
  const heading = parts.find(([each]) => each === kind)?.[1] ?? "goal";
  const whose = [form && t(`form.${form}`), fromIds.length > 0 && namesOf(reading, fromIds), toIds.length > 0 && ofNames(reading, toIds)].filter(Boolean).join(", ");
  const name = field === "words" ? t(heading) : t(field === "notice" && kind === "commitment" ? "sign" : field);
  return whose ? `${name} (${whose})` : name;
}

/** One clause to be written: its fields belong to the one form that keeps them as they are typed. */
function Clause({ clause, at, reading, formId, formWords, sending, acts, engagementId }: Omit<Props, "page" | "badge" | "newId"> & { clause: ClauseRow; at: number; engagementId: string }) {
  const t = words("agreement", reading.locale);
  const whose = [clause.form && t(`form.${clause.form}`), clause.toIds.length > 0 && ofNames(reading, clause.toIds)].filter(Boolean).join(" ");
  return (
    <li>
      <p className="ft"><span className="b">{clause.form === "we_will" ? t("everyone") : namesOf(reading, clause.fromIds)}</span> {whose}</p>
      <div className="grid gap-3">
        {fieldsOf[clause.kind].map((field) => {
          const id = `${clause.id}.${field}`;
          const label = fieldLabel(clause, field, reading);
          const shared = { id, form: formId, name: `words.${id}`, "data-field": id, "aria-label": `${label}, ${at}`, defaultValue: clause[field] ?? "" };
          return (
            <div key={field}>
              {field !== "words" && <span className="cap blk">{t(field === "notice" && clause.kind === "commitment" ? "sign" : field)}</span>}
              {field === "startsOn" || field === "dueOn" ? <input type="date" className="in" {...shared} /> : <textarea className={field === "words" ? "in serif" : "in"} rows={field === "words" && clause.kind !== "exception" ? 2 : field === "words" ? 8 : 1} maxLength={longest(clause.kind, field)} {...shared} />}
              <input type="hidden" form={formId} name={`revision.${id}`} value={clause.stamps[field]?.revision ?? 0} />
            </div>
          );
        })}
        <KeptForm action={acts.remove} words={formWords} hidden={{ clauseId: clause.id, engagementId }} className="btns" suffix={`-${clause.id}`} label={`${t("remove")}: ${fieldLabel(clause, "words", reading)}, ${at}`}>
          <SubmitButton kind="quiet" icon="x" busyWords={sending}>{t("remove")}<span className="vh"> {fieldLabel(clause, "words", reading)}, {at}</span></SubmitButton>
        </KeptForm>
      </div>
    </li>
  );
}

/** An item of the feedback day: its frozen words, who would show it, and the reader's own choice. */
function BoardItem({ clause, page, reading, formWords, acts }: { clause: ClauseRow; page: AgreementPage } & Pick<Props, "reading" | "formWords" | "acts">) {
  const t = words("agreement", reading.locale);
  const leaders = page.signers.filter(({ role }) => role === "leader").map(({ partyId }) => partyId);
  const all = leaders.every((id) => clause.chosenBy.includes(id));
  const side = page.engagement.side;
  const chosen = side !== null && clause.chosenBy.includes(side);
  return (
    <li>
      <div className="ft">{all ? <Status tone="done" icon="check">{t("choice.all")}</Status> : <Status icon="circle">{clause.chosenBy.length === 0 ? t("choice.nobody") : t("choice.chosen", { names: namesOf(reading, clause.chosenBy) })}</Status>}</div>
      <div className="grid gap-3">
        <p className="said whitespace-pre-line">{clause.words}</p>
        {side && (
          <KeptForm action={acts.choose} words={formWords} hidden={{ clauseId: clause.id, engagementId: page.engagement.id, choice: chosen ? "off" : "on" }} className="btns" suffix={`-${clause.id}`} label={clause.words}>
            <button type="submit" role="checkbox" aria-checked={chosen} className="tick-button"><span className={chosen ? "box on" : "box"} aria-hidden="true">{chosen && <Icon name="check" size={16} />}</span><span className="text-14">{t("choice.yours", { sponsor: sponsorName(reading) })}<span className="vh">: {clause.words}</span></span></button>
          </KeptForm>
        )}
      </div>
    </li>
  );
}

/** The draft as coach and leaders write it, part by part, each with the way to add to it. */
export function ClauseEditor(props: Props) {
  const { page, reading, formWords, sending, badge, newId, acts } = props;
  const { shown, signers, engagement } = page;
  const t = words("agreement", reading.locale);
  if (!shown) return null;
  return parts.map(([kind, heading]) => {
    const there = shown.clauses.filter((clause) => clause.kind === kind);
    const gone = shown.removed.filter((clause) => clause.kind === kind);
    if (kind === "board_item" && there.length === 0) return null;
    return (
      <Section key={kind} title={t(heading)} aside={kind === "goal" ? <AudienceBadge audience="pair" label={badge} /> : undefined}>
        {kind === "board_item" && <p className="sub mt-3">{t("choice.lede", { sponsor: sponsorName(reading) })}</p>}
        {there.length === 0 && <p className="sub mt-4">{t("nothing")}</p>}
        <ul className="expect">
          {there.map((clause, at) => (kind === "board_item" ? <BoardItem key={clause.id} clause={clause} {...{ page, reading, formWords, acts }} /> : <Clause key={clause.id} clause={clause} at={at + 1} engagementId={engagement.id} {...props} />))}
        </ul>
        {gone.map((clause) => (
          <KeptForm key={clause.id} action={acts.putBack} words={formWords} hidden={{ clauseId: clause.id, engagementId: engagement.id }} className="btns mt-3" suffix={`-${clause.id}`} label={t("removed", { words: clause.words })}>
            <span className="sub">{t("removed", { words: clause.words.slice(0, 80) || t("words") })}</span>
            <SubmitButton kind="quiet" icon="undo-2" busyWords={sending}>{t("putBack")}</SubmitButton>
          </KeptForm>
        ))}
        {kind !== "board_item" && <AddClause kind={kind} part={t(heading)} there={there.length} agreementId={shown.id} engagementId={engagement.id} clauseId={newId()} signers={signers} {...{ reading, formWords, sending }} act={acts.add} />}
      </Section>
    );
  });
}
