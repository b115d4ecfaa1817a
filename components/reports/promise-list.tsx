import Link from "next/link";
import { PromiseRows } from "@/components/home/promise-rows";
import { dayOf, firstName, type Reader } from "@/components/home/reader";
import { ActionState } from "@/components/plans/promised-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PromiseRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { Promised } from "@/lib/plans/queries";
import type { StandingLedger } from "@/lib/plans/queries/standing";
import { outcomes } from "@/lib/plans/rules";

const icons = { kept: "check", partly: "circle-slash-2", not_kept: "x" } as const;

/** The reader's promises with their outcome in one tap, those of others as far as they may read them, and what is settled. */
export function PromiseList({ promises, ledgers, reader }: { promises: { mine: readonly Promised[]; ofOthers: readonly Promised[] }; ledgers: readonly StandingLedger[]; reader: Reader }) {
  const t = words("home", reader.locale);
  const empty = words("empty", reader.locale);
  const isOpen = ({ outcome }: Promised) => outcome === null;
  const [mine, others] = [promises.mine.filter(isOpen), promises.ofOthers.filter(isOpen)];
  const settled = [...promises.mine, ...promises.ofOthers].filter((promise) => !isOpen(promise)).sort((a, b) => Number(b.outcomeAt) - Number(a.outcomeAt));
  if (mine.length + others.length + settled.length + ledgers.length === 0) return <EmptyState title={empty("actions.what")}>{empty("actions.mend")}</EmptyState>;
  return (
    <div className="stack">
      <Section title={t("promises.mine")}>
        {mine.length === 0 ? <p className="sub">{empty("actions.what")}</p> : <PromiseRows promises={mine} reader={reader} actions={(promise) => <OutcomeForm promise={promise} reader={reader} />} />}
      </Section>
      {ledgers.map((ledger) => <LedgerSection key={ledger.engagementId} ledger={ledger} reader={reader} />)}
      {others.length > 0 && <Section title={t("promises.others")}><PromiseRows promises={others} reader={reader} /></Section>}
      {settled.length > 0 && (
        <Section title={t("promises.settled")}>
          <Rows kind="promises">
            {settled.map((promise) => (
              <PromiseRow key={promise.id} words={promise.words} note={t("promise.settled", { name: promise.ownerName, day: promise.outcomeAt ? dayOf(promise.outcomeAt, reader) : "" })}
                action={(
                  <span className="grid gap-1 md:justify-items-end">
                    <ActionState action={promise} reader={reader} />
                    {promise.ownerId === reader.personId && <Answer promise={promise}><Button type="submit" kind="quiet" name="outcome" value="" aria-label={t("promises.takeBackOf", { words: promise.words })}>{t("promises.takeBack")}</Button></Answer>}
                  </span>
                )} />
            ))}
          </Rows>
        </Section>
      )}
    </div>
  );
}

/** What stands between the leaders of one engagement; the accounts of it are given on the page of its ledger. */
function LedgerSection({ ledger: { engagementId, title, commitments }, reader }: { ledger: StandingLedger; reader: Reader }) {
  const t = words("home", reader.locale);
  return (
    <Section title={t("promises.agreed", { title })} aside={<Link href={`/engagements/${engagementId}/commitments`}>{t("promises.accounts")}</Link>}>
      <Rows kind="promises">
        {commitments.map(({ id, kind, words: said, who }) => <PromiseRow key={id} words={said} note={t(`promises.${kind}`, { mine: who?.personId === reader.personId ? "yes" : "no", name: who ? firstName(who.name) : "" })} />)}
      </Rows>
    </Section>
  );
}

function Answer({ promise, children }: { promise: Promised; children: React.ReactNode }) {
  return (
    <form action="/promises/mark" method="post">
      <input type="hidden" name="actionId" value={promise.id} />
      <input type="hidden" name="revision" value={promise.revision} />
      {children}
    </form>
  );
}

/** One tap says how it came out; each is a button of a plain form, so it needs no script. */
function OutcomeForm({ promise, reader }: { promise: Promised; reader: Reader }) {
  const [t, plans] = [words("home", reader.locale), words("plans", reader.locale)];
  return (
    <div className="grid gap-2 md:justify-items-end">
      <ActionState action={promise} reader={reader} mine />
      <Answer promise={promise}>
        <div className="flex flex-wrap gap-2" role="group" aria-label={t("promises.outcomeOf", { words: promise.words })}>
          {outcomes.map((outcome) => <Button key={outcome} type="submit" name="outcome" value={outcome} icon={icons[outcome]}>{plans(`outcome.${outcome}`)}</Button>)}
        </div>
      </Answer>
    </div>
  );
}
