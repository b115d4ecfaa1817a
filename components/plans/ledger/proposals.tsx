import { firstName } from "@/components/home/reader";
import { KeptArea, KeptChoice, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words } from "@/lib/platform/i18n";
import type { ProposedChange } from "@/lib/plans/queries/ledger";
import { commitmentKinds, commitmentLength } from "@/lib/plans/rules/commitments";
import { whoSays, type FormPost, type LedgerView } from "./ledger-words";

function Proposal({ change, view, answer }: { change: ProposedChange; view: LedgerView; answer: FormPost | null }) {
  const t = words("plans", view.locale);
  const { engagement, leaders, entries } = view.page;
  const old = entries.find(({ id }) => id === change.commitmentId);
  const nameOf = (id: string | null) => firstName(leaders.find(({ partyId }) => partyId === id)?.name ?? "");
  const own = change.sideId === engagement.side;
  const accepted = engagement.side !== null && change.accepted.includes(engagement.side);
  const waiting = leaders.filter(({ partyId }) => !change.accepted.includes(partyId)).map(({ partyId, name }) => (partyId === engagement.side ? t("ledger.who.ofYou") : firstName(name)));
  const answers = own ? (["withdraw"] as const) : accepted ? [] : (["accept", "decline"] as const);
  return (
    <li>
      <div className="grid gap-2">
        <p className="cap">{t(`ledger.change.${change.kind}`, { name: own ? t("ledger.who.youCapital") : nameOf(change.sideId) })}</p>
        {change.kind === "add" && change.entryKind && <p className="cap">{whoSays({ kind: change.entryKind, partyId: change.sideId, askedOfId: change.askedOfId }, view)}</p>}
        {old && <p className={change.kind === "reword" ? "said text-ink-3 line-through" : "said"}>{old.words}</p>}
        {change.words && <p className="said">{change.words}</p>}
        {change.sign && <p className="cap">{t("ledger.sign", { sign: change.sign })}</p>}
        <p className="sub">{t("ledger.change.waits", { names: new Intl.ListFormat("en-GB").format(waiting) })}</p>
        {answer && answers.length > 0 && (
          <KeptForm action={answer} words={formErrorsWords()} hidden={{ engagementId: engagement.id, changeId: change.id }} suffix={`-${change.id}`} className="grid gap-3" label={t("ledger.change.answer", { words: change.words || old?.words || "" })}>
            <div className="btns">
              {answers.map((how) => <SubmitButton key={how} name="answer" value={how} kind={how === "accept" ? "primary" : how === "withdraw" ? "quiet" : "plain"} busyWords={t("sending")}>{t(`ledger.change.${how}`)}</SubmitButton>)}
            </div>
          </KeptForm>
        )}
      </div>
    </li>
  );
}

/** What is proposed about the ledger and waits: what it is, who has still to answer, and the reader's own answer. */
export function Proposals({ view, answer }: { view: LedgerView; answer: FormPost | null }) {
  const t = words("plans", view.locale);
  const open = view.page.changes.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return null;
  return (
    <Section title={t("ledger.change.title")} aside={<AudienceBadge audience="pair" label={t("ledger.readers")} />}>
      <ul className="rows">{open.map((change) => <Proposal key={change.id} change={change} view={view} answer={answer} />)}</ul>
    </Section>
  );
}

/** A new commitment: I will, I ask of you, or we will. It stands once all leaders have accepted it. */
export function ProposeNew({ view, propose }: { view: LedgerView; propose: FormPost }) {
  const t = words("plans", view.locale);
  const { engagement, leaders } = view.page;
  const others = leaders.filter(({ partyId }) => partyId !== engagement.side);
  return (
    <Section title={t("ledger.new.title")} aside={<AudienceBadge audience="pair" label={t("ledger.readers")} />}>
      <KeptForm action={propose} words={formErrorsWords()} hidden={{ engagementId: engagement.id, id: view.newId, kind: "add" }} suffix="-new" className="stack form tight pt-4" label={t("ledger.new.title")}
        labels={{ words: t("ledger.propose.words"), entryKind: t("ledger.new.kind"), askedOfId: t("ledger.new.whom") }}>
        <KeptChoice short name="entryKind" legend={t("ledger.new.kind")} choices={commitmentKinds.map((kind) => ({ value: kind, label: t(`commitmentKind.${kind}`) }))} />
        {others.length > 1 && <KeptSelect name="askedOfId" label={t("ledger.new.whom")} optional={t("ledger.new.whomWhen")} options={[{ value: "", label: t("ledger.new.nobody") }, ...others.map(({ partyId, name }) => ({ value: partyId, label: name }))]} />}
        <KeptArea name="words" label={t("ledger.propose.words")} hint={t("ledger.new.hint")} rows={2} serif maxLength={commitmentLength.words} />
        <KeptField name="sign" label={t("ledger.propose.sign")} optional={t("optional")} maxLength={commitmentLength.sign} />
        <div className="btns"><SubmitButton busyWords={t("sending")}>{t("ledger.new.propose")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}
