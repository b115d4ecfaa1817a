import { firstName } from "@/components/home/reader";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import type { LedgerEntry } from "@/lib/plans/queries/ledger";
import type { ActionOutcome } from "@/lib/plans/rules";
import { accountsOf, type LedgerView } from "./ledger-words";

const icons = { kept: "circle-check", partly: "circle-slash-2", not_kept: "x" } as const;

/** How something came out, with icon and word. */
export function Outcome({ mark, locale }: { mark: ActionOutcome; locale: LedgerView["locale"] }) {
  return <Status tone={mark === "kept" ? "done" : "plain"} icon={icons[mark]}>{words("plans", locale)(`outcome.${mark}`)}</Status>;
}

/** The accounts of all leaders about one commitment in one round, side by side; who has given none is said too. */
export function Accounts({ entry, round, view }: { entry: LedgerEntry; round: number; view: LedgerView }) {
  const t = words("plans", view.locale);
  return (
    <dl className="accounts">
      {accountsOf(entry, round, view).map(({ partyId, name, account }) => (
        <div key={partyId}>
          <dt className="cap">{partyId === view.page.engagement.side ? t("ledger.yourAccount") : t("ledger.accountOf", { name: firstName(name) })}</dt>
          <dd>{account ? <Outcome mark={account.mark} locale={view.locale} /> : <span className="sub">{t("ledger.noAccount")}</span>}</dd>
          {account?.noticed && <dd className="said">{account.noticed}</dd>}
        </div>
      ))}
    </dl>
  );
}
