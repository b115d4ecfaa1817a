import { KeptArea, KeptChoice, KeptField } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words } from "@/lib/platform/i18n";
import type { LedgerEntry } from "@/lib/plans/queries/ledger";
import { commitmentLength } from "@/lib/plans/rules/commitments";
import { Accounts, Outcome } from "./accounts";
import { whoSays, type FormPost, type LedgerView } from "./ledger-words";

/** Other words for a commitment, or to let it go: a proposal that the others accept or decline. */
function ProposeOther({ entry, view, propose, id }: { entry: LedgerEntry; view: LedgerView; propose: FormPost; id: string }) {
  const t = words("plans", view.locale);
  const suffix = `-${entry.id}`;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-14 text-teal">{t("ledger.propose.open")}</summary>
      <KeptForm action={propose} words={formErrorsWords()} hidden={{ engagementId: view.page.engagement.id, id, commitmentId: entry.id }} suffix={suffix} className="grid gap-4 pt-4" label={t("ledger.propose.of", { words: entry.words })}
        labels={{ words: t("ledger.propose.words"), sign: t("ledger.propose.sign") }}>
        <KeptArea name="words" label={t("ledger.propose.words")} rows={2} serif maxLength={commitmentLength.words} defaultValue={entry.words} />
        <KeptField name="sign" label={t("ledger.propose.sign")} optional={t("optional")} maxLength={commitmentLength.sign} defaultValue={entry.sign} />
        <p className="cap">{t(entry.version === null ? "ledger.propose.then" : "ledger.propose.thenSigned")}</p>
        <div className="btns">
          <SubmitButton busyWords={t("sending")} name="kind" value="reword">{t("ledger.propose.reword")}</SubmitButton>
          <SubmitButton busyWords={t("sending")} kind="quiet" name="kind" value="drop">{t("ledger.propose.drop")}</SubmitButton>
        </div>
      </KeptForm>
    </details>
  );
}

/** One commitment: whose, its words, how its keeping is noticed, and every account of this round and the one before. */
function Entry({ entry, view, propose, id }: { entry: LedgerEntry; view: LedgerView; propose: FormPost | null; id: string }) {
  const t = words("plans", view.locale);
  const { round, engagement, changes } = view.page;
  const before = entry.accounts.find((account) => round === null || account.round < round)?.round;
  const isProposed = changes.some(({ commitmentId, outcome }) => commitmentId === entry.id && outcome === null);
  return (
    <li>
      <div className="grid gap-2">
        <p className="cap">{whoSays(entry, view)}</p>
        <p className="said">{entry.words}</p>
        {entry.sign && <p className="cap">{t("ledger.sign", { sign: entry.sign })}</p>}
        {round !== null && <Accounts entry={entry} round={round} view={view} />}
        {before !== undefined && before !== round && (
          <details><summary className="cursor-pointer text-14 text-ink-2">{t("ledger.before", { round: before })}</summary><Accounts entry={entry} round={before} view={view} /></details>
        )}
        {entry.kept.length > 0 && <p className="flex flex-wrap gap-3">{entry.kept.map((mark) => <Outcome key={mark} mark={mark} locale={view.locale} />)}{entry.kept.length > 1 && <span className="sub">{t("ledger.differ")}</span>}</p>}
        {propose && engagement.side && !isProposed && <ProposeOther entry={entry} view={view} propose={propose} id={id} />}
      </div>
    </li>
  );
}

/** The commitments that stand, inside the signed agreement or outside it, each group with who reads it. */
export function Standing({ title, badge, entries, view, propose, ids }: { title: string; badge: { audience: "alliance" | "pair"; label: string }; entries: readonly LedgerEntry[]; view: LedgerView; propose: FormPost | null; ids: ReadonlyMap<string, string> }) {
  if (entries.length === 0) return null;
  return (
    <Section title={title} aside={<AudienceBadge audience={badge.audience} label={badge.label} />}>
      <ul className="rows">{entries.map((entry) => <Entry key={entry.id} entry={entry} view={view} propose={propose} id={ids.get(entry.id) ?? ""} />)}</ul>
    </Section>
  );
}

/** A leader's own account of the round: one tap a commitment, and what they noticed. Sent as one form. */
export function GiveAccount({ view, give }: { view: LedgerView; give: FormPost }) {
  const t = words("plans", view.locale);
  const { round, engagement } = view.page;
  const standing = view.page.entries.filter(({ stands }) => stands);
  if (round === null || !engagement.side || standing.length === 0) return null;
  const choices = (["kept", "partly", "not_kept"] as const).map((mark) => ({ value: mark, label: t(`outcome.${mark}`), icon: ({ kept: "check", partly: "circle-slash-2", not_kept: "x" } as const)[mark] }));
  return (
    <Section title={t("ledger.account.title", { round })} aside={<AudienceBadge audience="pair" label={t("ledger.readers")} />}>
      <p className="sub pt-4">{t("ledger.account.why")}</p>
      <KeptForm action={give} words={formErrorsWords()} label={t("ledger.account.title", { round })} className="stack form tight pt-6"
        hidden={{ engagementId: engagement.id, round: String(round), ...Object.fromEntries(standing.map((entry) => [`seen.${entry.id}`, String(entry.accounts.find((account) => account.round === round && account.partyId === engagement.side)?.revision ?? 0)])) }}>
        {standing.map((entry) => {
          const own = entry.accounts.find((account) => account.round === round && account.partyId === engagement.side);
          return (
            <div key={entry.id} className="grid gap-3">
              <KeptChoice short name={`mark.${entry.id}`} legend={<><span className="cap block">{whoSays(entry, view)}</span><span className="said">{entry.words}</span></>} choices={choices} defaultValue={own?.mark} />
              <KeptField name={`noticed.${entry.id}`} label={t("ledger.account.noticed")} optional={t("optional")} maxLength={commitmentLength.noticed} defaultValue={own?.noticed} />
            </div>
          );
        })}
        <div className="btns"><SubmitButton kind="primary" busyWords={t("sending")}>{t("ledger.account.give")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}
