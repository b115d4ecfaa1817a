import { correlationOf, deviationOf, meanOf, toOneDecimal } from "./describe";
import { directionsOf } from "./change";
import { figuresOfCohort } from "./figures";
import { choosePublication, type Cell } from "./publication";
import { toldFrom } from "./thresholds";

/** What a cohort is of: relationships, each rated as one whatever the number of its leaders, or leaders rated by themselves. */
export const cohortKinds = ["relationship", "leader"] as const;
export type CohortKind = (typeof cohortKinds)[number];

/** Parties who may know their engagement's figures by themselves: they could subtract that from what HR is told. An HR partner
 *  reads no survey of theirs, and knows none but where the agreement in force shows its totals to HR. */
export const knowsFigures = ["leader", "employee", "coach", "manager", "sponsor"] as const;

/** What may be told of a cohort, each on members of its own. */
export const cohortFigures = ["response", "change", "follow_up"] as const;
export type CohortFigure = (typeof cohortFigures)[number];

/** One engagement whose end is final and whose measured change was told in its own report: one relationship, or one leader. Its
 *  leaders share the one value, so it counts once. `change` in points of the scale from 1 to 7, `followUp` from 0 to 3. */
export type CohortUnit = { id: string; kind: CohortKind; leaders: readonly string[]; change: number; followUp: number | null; invited: number; answered: number };

/** A figure of the ledger, in the shape in which releases are checked. What is told of follow-up beside change depends on
 *  both, so it counts as told of each. */
const cellOf = (figure: CohortFigure, members: readonly string[]): Cell =>
  ({ kind: figure === "follow_up" ? "matched" : "total", wave: figure, items: ["cohort"], group: null, since: figure === "follow_up" ? "change" : null, members: members.toSorted() });

/** The ledger of one kind as the release check reads it. */
export const ledgerOf = (told: readonly { figure: CohortFigure; members: readonly string[] }[]): Cell[] => told.map(({ figure, members }) => cellOf(figure, members));

/** The fixed cohort that comes next, with the figures that may be told of it; null while it would have fewer than five members,
 *  fewer than five new ones, or would let HR work out what fewer than five stand behind. Who in HR knows some of the figures
 *  by themselves is asked when they read: what others are told does not hang on it. Nobody counts twice: an engagement
 *  with a leader who is in the cohort already stays out, as a next cycle does. Looks at who is in it, never at a value.
 *  Source: SURVEYS "Anonymity rules" 7.
 *  @param units of one kind, in the order in which they became final; @param told every figure of that kind told before. */
export function nextCohort(units: readonly CohortUnit[], told: readonly { figure: CohortFigure; members: readonly string[] }[]): { members: CohortUnit[]; cells: { figure: CohortFigure; members: string[] }[] } | null {
  const before = new Set(told.flatMap(({ members }) => members));
  const stay = units.filter(({ id }) => before.has(id));
  const counted = new Set(stay.flatMap(({ leaders }) => leaders));
  const fresh = units.filter(({ id, leaders }) => {
    if (before.has(id) || leaders.some((leader) => counted.has(leader))) return false;
    for (const leader of leaders) counted.add(leader);
    return true;
  });
  if (fresh.length < toldFrom.refresh) return null;
  const members = [...stay, ...fresh];
  const ids = members.map(({ id }) => id);
  const offered = ledgerOf([{ figure: "change", members: ids }, { figure: "response", members: ids }, { figure: "follow_up", members: members.filter(({ followUp }) => followUp !== null).map(({ id }) => id) }]).filter((cell) => cell.members.length > 0);
  const { published } = choosePublication(offered, ledgerOf(told), [new Set<string>()], toldFrom.cohort);
  if (!published.some(({ wave }) => wave === "change")) return null;
  return { members, cells: published.map(({ wave, members: of }) => ({ figure: wave as CohortFigure, members: [...of] })) };
}

const toTwoDecimals = (value: number) => Math.round(value * 100) / 100;

/** How what leaders' people say of follow-up goes with measured change, from eight on; null where one of them never differs. */
function followUpOf(units: readonly (CohortUnit & { followUp: number })[], of: number) {
  const [spoken, changes] = [units.map(({ followUp }) => followUp), units.map(({ change }) => change)];
  if (units.length < toldFrom.effect || deviationOf(spoken) === 0 || deviationOf(changes) === 0) return null;
  return { n: units.length, of, mean: toOneDecimal(meanOf(spoken)), correlation: toTwoDecimals(correlationOf(spoken, changes)) };
}

/** Everything HR reads of one cohort, worked out once. Figures that may not be told of it are null. */
export function effectOf(kind: CohortKind, number: number, units: readonly CohortUnit[], told: readonly CohortFigure[]) {
  const changes = units.map(({ change }) => change);
  const { change, improved, effect } = figuresOfCohort(changes, units.length);
  const sum = (of: (unit: CohortUnit) => number) => units.reduce((all, unit) => all + of(unit), 0);
  const pair = ([low, high]: readonly [number, number]) => [toOneDecimal(low), toOneDecimal(high)] as const;
  return {
    version: 1, kind, number, n: units.length,
    withheld: !told.includes("response") || (!told.includes("follow_up") && units.some(({ followUp }) => followUp !== null)),
    response: told.includes("response") ? { answered: sum(({ answered }) => answered), invited: sum(({ invited }) => invited) } : null,
    change: change.told && { mean: toOneDecimal(change.told.mean), interval: pair(change.told.interval) },
    direction: directionsOf(changes),
    improved: improved.told && { percent: improved.told.percent, interval: improved.told.interval.map((share) => Math.round(share * 100)) },
    effect: effect.told && { d: toTwoDecimals(effect.told.d), g: toTwoDecimals(effect.told.g), interval: effect.told.interval.map(toTwoDecimals) },
    followUp: told.includes("follow_up") ? followUpOf(units.flatMap((unit) => (unit.followUp === null ? [] : [{ ...unit, followUp: unit.followUp }])), units.length) : null,
  };
}
export type CohortEffect = ReturnType<typeof effectOf>;
