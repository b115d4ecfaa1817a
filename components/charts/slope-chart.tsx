import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";

/** One wave of a slope: the mean of the others and the own rating, null where one is withheld or not given. */
export type SlopeWave = { key: string; label: string; others: number | null; own: number | null };

export type SlopeChartProps = Omit<ChartFrameProps, "children"> & {
  waves: readonly SlopeWave[];
  /** Ends of the scale. */
  from: number;
  to: number;
  /** What stands at the lines' ends. */
  names: { others: string; own: string };
  /** What was decided between two waves: after which wave (counted from 0), and its words. */
  decisions?: readonly { after: number; label: string }[];
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
};

/** Width and height of the drawing, and the room around the plane, in the drawing's own units. */
const size = { width: 416, height: 190, left: 36, right: 66, top: 18, bottom: 40 };
const text = (value: number) => value.toFixed(1);

/** From the start over the middle to the end on one scale: the others as a filled line, the leader's own rating as a second,
 *  dashed one. A wave that is withheld breaks its line. */
export function SlopeChart({ waves, from, to, names, decisions = [], described, ...frame }: SlopeChartProps) {
  const x = scalePoint<number>().domain(waves.map((_, at) => at)).range([size.left + 28, size.width - size.right - 22]);
  const y = scaleLinear().domain([from, to]).range([size.height - size.bottom, size.top]);
  const drawn = line<{ at: number; value: number | null }>().defined(({ value }) => value !== null).x(({ at }) => x(at) ?? 0).y(({ value }) => y(value ?? from));
  const path = (key: "others" | "own") => drawn(waves.map((wave, at) => ({ at, value: wave[key] }))) ?? "";
  const [others, own] = [waves.at(-1)?.others ?? null, waves.at(-1)?.own ?? null];
  const end = { others: others === null ? 0 : y(others) + 4, own: own === null ? 0 : y(own) + 4 };
  // Two words at the same height would lie on each other: the lower line's moves down.
  if (others !== null && own !== null && Math.abs(end.others - end.own) < 18) { if (own >= others) [end.own, end.others] = [end.own - 8, end.own + 10]; else [end.others, end.own] = [end.others - 8, end.others + 10]; }
  return (
    <ChartFrame {...frame}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={described}>
        {[from, (from + to) / 2, to].map((point) => <g key={point}><line className="ax" x1={size.left} x2={size.width - size.right} y1={y(point)} y2={y(point)} /><text className="q" x={size.left - 12} y={y(point) + 4} textAnchor="end">{point}</text></g>)}
        {decisions.map(({ after, label }) => {
          const at = (x(after) ?? 0) + x.step() / 2;
          return <g key={label}><line x1={at} x2={at} y1={size.top - 6} y2={size.height - size.bottom} stroke="var(--line-strong)" strokeDasharray="2 4" /><text className="q" x={at - 4} y={size.height - size.bottom - 8} textAnchor="end">{label}</text></g>;
        })}
        <path d={path("own")} fill="none" stroke="var(--ink-3)" strokeWidth={1.5} strokeDasharray="4 4" />
        <path d={path("others")} fill="none" stroke="var(--teal)" strokeWidth={2.5} />
        {waves.map(({ key, label, others: mean, own: self }, at) => (
          <g key={key}>
            {self !== null && <rect x={(x(at) ?? 0) - 4} y={y(self) - 4} width={8} height={8} fill="var(--surface)" stroke="var(--ink-3)" strokeWidth={1.5} />}
            {mean !== null && <><circle cx={x(at)} cy={y(mean)} r={5.5} fill="var(--teal)" /><text className="v" x={x(at)} y={y(mean) + 22} textAnchor="middle">{text(mean)}</text></>}
            <text className="q" x={x(at)} y={size.height - 8} textAnchor="middle">{label}</text>
          </g>
        ))}
        {others !== null && <text x={size.width - size.right - 6} y={end.others}>{names.others}</text>}
        {own !== null && <text x={size.width - size.right - 6} y={end.own}>{names.own} <tspan className="vv">{own}</tspan></text>}
      </svg>
    </ChartFrame>
  );
}
