import { RelationshipChart } from "@/components/charts/relationship-chart";
import { dayIn, formatDay, formatRange, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { RelationshipCall } from "@/lib/sessions/queries/ratings";
import { findingOf } from "@/lib/sessions/rules/ratings";
import { firstName } from "../wording";

type Rater = { partyId: string; name: string; mine: boolean };

/** How all leaders see the relationship over the rounds: what their revealed numbers say together, drawn and in a table.
 *  Nothing before the first numbers are in the open. */
export function Relationship({ calls, leaders, zone, locale }: { calls: readonly RelationshipCall[]; leaders: readonly Rater[]; zone: Zone; locale: Locale }) {
  const t = words("support", locale);
  const finding = findingOf(calls);
  const [first, last] = [calls[0], calls.at(-1)];
  if (!finding || !first || !last) return null;
  const plain = (at: Date) => formatRange({ from: dayIn(at, zone), to: dayIn(at, zone) }, formatLocale[locale]);
  const isLeader = leaders.some(({ mine }) => mine);
  const nameOf = ({ name, mine }: Rater) => (mine ? t("relationship.you") : firstName(name));
  // The reader's own line is the first and full one.
  const raters = [...leaders].sort((a, b) => Number(b.mine) - Number(a.mine)).filter(({ partyId }) => calls.some(({ values }) => values.some((each) => each.partyId === partyId)));
  const valueAt = (call: RelationshipCall, { partyId }: Rater) => call.values.find((each) => each.partyId === partyId)?.value ?? null;
  const numbers = (call: RelationshipCall) => raters.flatMap((rater) => { const value = valueAt(call, rater); return value === null ? [] : [`${nameOf(rater)} ${value}`]; }).join(", ");
  const short = (at: Date) => new Intl.DateTimeFormat(formatLocale[locale], { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${dayIn(at, zone)}T00:00:00Z`));
  return (
    <RelationshipChart title={t(`relationship.finding.${finding}`, { reader: isLeader ? "leader" : "coach", count: raters.length, day: plain(first.startsAt), numbers: numbers(last) })}
      asked={t("relationship.asked", { calls: calls.length, count: raters.length })} callColumn={t("relationship.call")}
      calls={calls.map(({ round, startsAt }) => ({ label: short(startsAt), heading: t("relationship.callOn", { round, day: formatDay(dayIn(startsAt, zone), formatLocale[locale]) }) }))}
      lines={raters.map((rater) => ({ key: rater.partyId, name: nameOf(rater), values: calls.map((call) => valueAt(call, rater)) }))}
      described={t("relationship.described", { values: calls.map((call) => t("relationship.describedCall", { round: call.round, numbers: numbers(call) })).join(" ") })} />
  );
}
