import { scaleLinear } from "d3-scale";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";

/** One question: how the others see it and how the leader does; null where one is withheld or not given. */
export type DumbbellRow = { key: string; label: string; others: number | null; own: number | null };

export type DumbbellProps = Omit<ChartFrameProps, "children"> & {
  rows: readonly DumbbellRow[];
  /** Ends of the scale. */
  from: number;
  to: number;
  /** What the two forms stand for. */
  names: { others: string; own: string };
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
};

/** Width of the drawing, of the labels' column and height of a row, in the drawing's own units. */
const size = { width: 440, left: 200, right: 24, row: 48, top: 8, axis: 22 };

/** The own rating beside the others', question by question: a filled circle for the others, an empty square for oneself, and
 *  the distance between them as a line. */
export function Dumbbell({ rows, from, to, names, described, asked, ...frame }: DumbbellProps) {
  const x = scaleLinear().domain([from, to]).range([size.left, size.width - size.right]);
  const base = size.top + rows.length * size.row + 4;
  const points = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const legend = (
    <>
      {asked}{" "}
      <span className="lg"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="var(--teal)" /></svg> {names.others}</span>{" "}
      <span className="lg"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect x="1" y="1" width="10" height="10" fill="none" stroke="var(--ink-3)" strokeWidth="2" /></svg> {names.own}</span>
    </>
  );
  return (
    <ChartFrame {...frame} asked={legend}>
      <svg viewBox={`0 0 ${size.width} ${base + size.axis + 8}`} role="img" aria-label={described}>
        {points.map((point) => <g key={point}><line className="ax" x1={x(point)} x2={x(point)} y1={size.top} y2={base} /><text className="q" x={x(point)} y={base + size.axis} textAnchor="middle">{point}</text></g>)}
        {rows.map(({ key, label, others, own }, at) => {
          const y = size.top + at * size.row + 26;
          // On the same point the square stands above the circle, so that both are seen.
          const up = others !== null && own !== null && Math.abs(others - own) * (x(from + 1) - x(from)) < 12 ? 15 : 0;
          return (
            <g key={key}>
              <text x={0} y={y + 4}>{label}</text>
              {others !== null && own !== null && <line x1={x(others)} x2={x(own)} y1={y} y2={y} stroke="var(--line-strong)" strokeWidth={2} />}
              {own !== null && <rect x={x(own) - 6} y={y - 6 - up} width={12} height={12} fill="var(--surface)" stroke="var(--ink-3)" strokeWidth={2} />}
              {others !== null && <circle cx={x(others)} cy={y} r={7} fill="var(--teal)" />}
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
