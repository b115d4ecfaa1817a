const kilo = (bytes) => (bytes / 1_000).toFixed(1);
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const times = (value) => `${value.toFixed(2)}×`;

/** Lines of a table: the first column to the left, numbers to the right. */
function table(head, rows) {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)));
  const line = (cells) => `  ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join("  ")}`;
  return [line(head), `  ${widths.map((width) => "-".repeat(width)).join("  ")}`, ...rows.map(line)].join("\n");
}

/** Everything one run has measured, as text. JavaScript is what a browser without a cache loads, compressed; "over" is
 *  what comes on top of the bare page's. Times are of the application alone, at ten connections, in turn with the bare. */
export function report({ pages, floor, bareWeight, bareSql, starts, memory, growth, verdicts, machine }) {
  const empty = ["", "", "", "", ""];
  const ofPages = table(["page", "JS kB", "over", "HTML kB", "SQL", "trips", "p50 ms", "p95 ms", "p95/bare", "pages/s", "of bare"], [
    ...pages.map(({ page, weight, sql, pace }) => [page.name, kilo(weight.scripts), kilo(weight.scripts - floor), kilo(weight.html), sql.statements, sql.trips,
      ...(pace ? [ms(pace.p50), ms(pace.p95), times(pace.p95Ratio), ms(pace.rate), times(pace.rateRatio)] : empty)]),
    ["bare", kilo(floor), "0.0", kilo(bareWeight.html), bareSql, bareSql, ...bareOf(pages)],
  ]);
  const ofProcess = table(["process", "start ms", "idle MB", "peak MB"], [
    ["application", ms(starts.own), memory?.own.idle.toFixed(0) ?? "?", memory?.own.peak.toFixed(0) ?? "?"],
    ["bare", ms(starts.bare), memory?.bare.idle.toFixed(0) ?? "?", memory?.bare.peak.toFixed(0) ?? "?"],
    ["ratio", times(starts.ratio), memory ? times(memory.own.idle / memory.bare.idle) : "?", memory ? times(memory.own.peak / memory.bare.peak) : "?"],
  ]);
  const ofGrowth = growth.length > 0 ? `\n\n${table(["home", "p50 at 100", "p50 at 10,000", "ratio, beside bare"], growth.map(({ name, small, large, ratio }) => [name, ms(small), ms(large), times(ratio)]))}` : "";
  const ofGoals = table(["goal", "page", "what", "is", "must", "aim", "verdict"], verdicts.map(({ number, subject, what, value, must, aim, verdict }) => [number, subject, what, value.toFixed(2), must, aim, verdict]));
  return `\n${ofPages}\n\n${ofProcess}${ofGrowth}\n\n${ofGoals}\n\n  ${machine}`;
}

function bareOf(pages) {
  const paced = pages.filter(({ pace }) => pace).map(({ pace }) => pace.bare);
  if (paced.length === 0) return ["", "", "", "", ""];
  const mean = (key) => paced.reduce((sum, each) => sum + each[key], 0) / paced.length;
  return [ms(mean("p50")), ms(mean("p95")), "1.00×", ms(mean("rate")), "1.00×"];
}
