import { firstName } from "@/components/home/reader";
import type { FormState } from "@/lib/platform/form-state";
import { words, type Locale } from "@/lib/platform/i18n";
import type { LedgerEntry, LedgerPage } from "@/lib/plans/queries/ledger";
import type { CommitmentKind } from "@/lib/plans/rules/commitments";
import type { Zone } from "@/lib/platform/dates";

/** A form's action, as the page hands it over. */
export type FormPost = (state: FormState, form: FormData) => Promise<FormState>;

/** The ledger, who looks at it, and what may be posted. */
export type LedgerView = { page: LedgerPage; locale: Locale; zone: Zone; newId: string };

type Named = { kind: CommitmentKind; partyId: string | null; askedOfId: string | null };

/** Whose commitment it is, as the reader would say it: "Katrin will", "You ask of Daniel", "Both will". */
export function whoSays({ kind, partyId, askedOfId }: Named, { page: { leaders, engagement }, locale }: Pick<LedgerView, "page" | "locale">): string {
  const t = words("plans", locale);
  const nameOf = (id: string | null) => firstName(leaders.find((each) => each.partyId === id)?.name ?? engagement.parties.find((party) => party.id === id)?.name ?? "");
  const mine = partyId === engagement.side && partyId !== null;
  if (kind === "we_will") return t(leaders.length === 2 ? "ledger.who.both" : "ledger.who.all");
  if (kind === "i_will") return mine ? t("ledger.who.you") : t("ledger.who.other", { name: nameOf(partyId) });
  const of = askedOfId === engagement.side ? t("ledger.who.ofYou") : nameOf(askedOfId);
  return mine ? t("ledger.who.youAsk", { of }) : t("ledger.who.otherAsks", { name: nameOf(partyId), of });
}

/** The accounts of one round, one for each current leader, in their order; `account` null where none was given. */
export const accountsOf = ({ accounts }: LedgerEntry, round: number, { page: { leaders } }: Pick<LedgerView, "page">) =>
  leaders.map((leader) => ({ ...leader, account: accounts.find((each) => each.round === round && each.partyId === leader.partyId) ?? null }));
