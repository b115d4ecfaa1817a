/** Our goals, by their numbers: within `aim`, within `must`, or neither. `at least` where more is better. */
const goals = {
  dashboardTime: { number: 4, what: "p95, times bare", must: 1.5, aim: 1.2 },
  dashboardStatements: { number: 4, what: "statements", must: 6, aim: 4 },
  growth: { number: 5, what: "from 100 to 10,000", must: 1.25, aim: 1.1 },
  list: { number: 8, what: "pages a second, times bare", must: 0.6, aim: 0.8, atLeast: true },
  likeFirst: { number: 8, what: "p50, times the first page", must: 1.5, aim: 1.5 },
  scripts: { number: 9, what: "kB over the floor", must: 25, aim: 15 },
  scriptsOfTable: { number: 9, what: "kB over the floor, with a table", must: 45, aim: 15 },
  start: { number: 11, what: "start, times bare", must: 1.5, aim: 1.2 },
  peak: { number: 12, what: "peak memory, times bare", must: 1.4, aim: 1.2 },
  rise: { number: 12, what: "memory after ten repeats, times the third", must: 1.05, aim: 1.02 },
};

/** Judges one figure against one goal. */
export function judge(goal, subject, value) {
  const { number, what, must, aim, atLeast = false } = goals[goal];
  const within = (limit) => (atLeast ? value >= limit : value <= limit);
  return { number, subject, what, value, must, aim, verdict: within(aim) ? "aim" : within(must) ? "must" : "MISSED" };
}

/** Judges everything that one run has measured. */
export function verdictsOf({ pages, floor, starts, memory, growth, many }) {
  const first = pages.find(({ page }) => page.isList)?.pace;
  return [
    ...pages.flatMap(({ page, weight, sql, pace }) => [
      judge(page.table ? "scriptsOfTable" : "scripts", page.name, (weight.scripts - floor) / 1_000),
      ...(page.isDashboard ? [judge("dashboardStatements", page.name, sql.statements)] : []),
      ...(page.isDashboard && many && pace ? [judge("dashboardTime", page.name, pace.p95Ratio)] : []),
      ...(page.isList && pace ? [judge("list", page.name, pace.rateRatio)] : []),
      ...(page.likeFirst && pace && first ? [judge("likeFirst", page.name, pace.p50 / first.p50)] : []),
    ]),
    ...growth.map(({ name, ratio }) => judge("growth", name, ratio)),
    judge("start", "application", starts.ratio),
    ...(memory ? [judge("peak", "application", memory.own.peak / memory.bare.peak)] : []),
    ...(memory?.rise ? [judge("rise", "application", memory.rise)] : []),
  ];
}
