import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DivergingBar } from "./diverging-bar";
import { DotStrip } from "./dot-strip";
import { Dumbbell } from "./dumbbell";
import { RunChart } from "./run-chart";
import { SlopeChart } from "./slope-chart";

const frame = { title: "Nine of eleven see you as more effective", asked: "n 11 of 13", described: "said", table: { columns: ["Answer", "People"], rows: [["−3", 0]] as const } };
const times = (markup: string, part: RegExp) => [...markup.matchAll(part)].length;

test("a dot strip draws one dot a person, and the mean where it is published", () => {
  const markup = renderToStaticMarkup(<DotStrip {...frame} counts7={[0, 0, 1, 1, 3, 5, 1]} mean={1.4} />);
  expect(times(markup, /<circle/g)).toBe(11);
  expect(times(markup, /<path/g)).toBe(1);
  expect(times(renderToStaticMarkup(<DotStrip {...frame} counts7={[0, 0, 1, 1, 3, 5, 1]} mean={null} />), /<path/g)).toBe(0);
  expect(markup).toContain("−3");
  expect(markup).toContain('aria-label="said"');
});

test("bars run apart from the middle, a person as wide to either side, and no change counts for neither", () => {
  const markup = renderToStaticMarkup(<DivergingBar {...frame} rows={[{ key: "a", label: "Goal", counts7: [2, 0, 1, 4, 3, 6, 0] }]} heads={{ less: "less", same: "same", more: "more" }} />);
  const rects = [...markup.matchAll(/<rect x="([\d.]+)" y="24" width="([\d.]+)"/g)].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
  const [one, none, two, same, ...more] = rects;
  expect(one?.width).toBeCloseTo((more[0]?.width ?? 0) / 3);
  expect(none?.width).toBe(0);
  expect((two?.x ?? 0) + (two?.width ?? 0)).toBeCloseTo(one?.x ?? 0);
  expect(same?.width).toBe(60);
  expect((more[0]?.width ?? 0) + (more[1]?.width ?? 0) + (more[2]?.width ?? 0)).toBeCloseTo(170);
});

test("a slope and a run break where a wave was withheld", () => {
  const waves = [{ key: "a", label: "Start, n 11", others: 3.4, own: 5 }, { key: "b", label: "Middle", others: null, own: 4 }, { key: "c", label: "End, n 11", others: 5, own: 5 }];
  const slope = renderToStaticMarkup(<SlopeChart {...frame} waves={waves} from={1} to={7} names={{ others: "Others", own: "You" }} decisions={[{ after: 1, label: "adjusted 7 May" }]} />);
  expect(times(slope, /<circle/g)).toBe(2);
  expect(slope).toContain("adjusted 7 May");
  const [, others = ""] = [...slope.matchAll(/<path d="([^"]*)"/g)].map(([, d]) => d ?? "");
  expect(times(others, /M/g)).toBe(2);
  const run = renderToStaticMarkup(<RunChart {...frame} withheld="withheld" waves={[{ key: "1", label: "May", mean: 0.4 }, { key: "2", label: "June", mean: null }, { key: "3", label: "July", mean: -1 }]} />);
  expect(times(run, /<circle/g)).toBe(2);
  expect(run).toContain("withheld");
  expect(run).toContain("−1");
});

test("a dumbbell lifts the own rating where it would lie under the others', and leaves out what is withheld", () => {
  const rows = [{ key: "a", label: "One owner", others: 5, own: 5 }, { key: "b", label: "Directly", others: 4.4, own: 6 }, { key: "c", label: "Third", others: null, own: 6 }];
  const markup = renderToStaticMarkup(<Dumbbell {...frame} rows={rows} from={1} to={7} names={{ others: "others", own: "you" }} />);
  const squares = [...markup.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="12"/g)].map(([, y]) => Number(y));
  expect(squares).toEqual([13, 76, 124]);
  expect(times(markup, /r="7"/g)).toBe(2);
});
