import { firstName } from "@/components/home/reader";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Preparing } from "@/lib/feedback/queries/preparing";
import { positiveToAdd } from "@/lib/feedback/rules/items";
import { words, type Locale } from "@/lib/platform/i18n";

type Props = { preparing: Preparing; locale: Locale };

/** How many items to keep and to develop speak to each leader, held against the balance aimed at. */
export function BalanceSection({ preparing: { balance, leaders }, locale }: Props) {
  const t = words("feedback", locale);
  return (
    <Section title={t("balance.title")}>
      <dl className="grid gap-4 mt-4">
        {balance.map((one) => {
          const lacking = positiveToAdd(one);
          const isEmpty = one.positive + one.constructive === 0;
          return (
            <div key={one.leaderId}>
              <dt className="b">{firstName(leaders.find(({ id }) => id === one.leaderId)?.name ?? "")}</dt>
              <dd className="sub num">{isEmpty ? t("balance.nothing") : t("balance.counts", one)}</dd>
              {!isEmpty && <dd className="sub">{lacking > 0 ? t("balance.lacking", { count: lacking }) : t("balance.reached")}</dd>}
            </div>
          );
        })}
      </dl>
      <p className="cap mt-4">{t("balance.aim")}</p>
    </Section>
  );
}

/** What must be true before the board opens, and what is not yet. */
export function ReadySection({ preparing: { complete, fewest, balance, lacking }, locale }: Props) {
  const t = words("feedback", locale);
  const points = [
    { words: t("ready.complete", { complete, fewest }), isMet: complete >= fewest },
    { words: t("ready.positive"), isMet: balance.every(({ positive }) => positive > 0) },
  ];
  return (
    <Section title={t("ready.title")}>
      <ul className="grid gap-2 mt-4">
        {points.map(({ words: said, isMet }) => <li key={said}><Status tone={isMet ? "done" : "plain"} icon={isMet ? "check" : "circle"}>{said}</Status></li>)}
      </ul>
      <p className="sub mt-4">{lacking ?? t("ready.ready")}</p>
    </Section>
  );
}
