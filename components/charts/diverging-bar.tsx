import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { changeColour, changePoints } from "./dot-strip";

/** One bar: a goal, a group or a cohort, with how many gave each point from -3 to +3. */
export type DivergingRow = { key: string; label: string; counts7: readonly number[] };

export type DivergingBarProps = Omit<ChartFrameProps, "children"> & {
  rows: readonly DivergingRow[];
  /** What stands over the three parts: less, no change, more. */
  heads: { less: string; same: string; more: string };
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
};

/** Widths of the label's, the middle's and each side's column, and the height of a row, in the drawing's own units. */
const size = { label: 120, side: 170, same: 60, gap: 8, row: 30, bar: 16, top: 24 };
const [left, middle] = [size.label + size.side, size.label + size.side + size.gap];
const right = middle + size.same + size.gap;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Where the parts of one side begin and end, outwards from the middle; a person is as wide in every row. */
function parts(counts: readonly number[], unit: number): { from: number; width: number }[] {
  let from = 0;
  return counts.map((count) => { const part = { from, width: count * unit }; from += count * unit; return part; });
}

/** Stacked bars that run apart from the middle, with "no change" in a column of its own, so that it counts for neither
 *  side: for twelve answers and more. */
export function DivergingBar({ rows, heads, described, ...frame }: DivergingBarProps) {
  const unit = size.side / Math.max(1, ...rows.flatMap(({ counts7 }) => [sum(counts7.slice(0, 3)), sum(counts7.slice(4))]));
  // Where no row has a label their column is left out of the drawing.
  const from = rows.some(({ label }) => label !== "") ? 0 : size.label;
  const widest = Math.max(1, ...rows.map(({ counts7 }) => counts7[3] ?? 0));
  return (
    <ChartFrame {...frame}>
      <svg viewBox={`${from} 0 ${right + size.side - from} ${size.top + rows.length * size.row}`} role="img" aria-label={described}>
        <text className="q" x={left} y={12} textAnchor="end">{heads.less}</text>
        <text className="q" x={middle + size.same / 2} y={12} textAnchor="middle">{heads.same}</text>
        <text className="q" x={right} y={12}>{heads.more}</text>
        {rows.map(({ key, label, counts7 }, at) => {
          const y = size.top + at * size.row;
          const same = ((counts7[3] ?? 0) / widest) * size.same;
          return (
            <g key={key}>
              <text x={0} y={y + 13}>{label}</text>
              {parts(counts7.slice(0, 3).reverse(), unit).map(({ from, width }, out) => <rect key={out} x={left - from - width} y={y} width={width} height={size.bar} fill={changeColour[changePoints[2 - out] ?? 0]} />)}
              <rect x={middle + (size.same - same) / 2} y={y} width={same} height={size.bar} fill={changeColour[0]} />
              {parts(counts7.slice(4), unit).map(({ from, width }, out) => <rect key={out} x={right + from} y={y} width={width} height={size.bar} fill={changeColour[changePoints[4 + out] ?? 0]} />)}
            </g>
          );
        })}
        <line className="ax0" x1={left + size.gap / 2} x2={left + size.gap / 2} y1={size.top - 4} y2={size.top + rows.length * size.row} />
        <line className="ax0" x1={right - size.gap / 2} x2={right - size.gap / 2} y1={size.top - 4} y2={size.top + rows.length * size.row} />
      </svg>
    </ChartFrame>
  );
}
