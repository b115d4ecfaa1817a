import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { signed } from "./dot-strip";

export type RunChartProps = Omit<ChartFrameProps, "children"> & {
  /** One mini-survey after the other: the mean of the change since the last, null where the wave was withheld. */
  waves: readonly { key: string; label: string; mean: number | null }[];
  /** What stands in the place of a wave that was withheld. */
  withheld: string;
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
};

/** Width and height of the drawing, and the room around the plane, in the drawing's own units. */
const size = { width: 560, height: 170, left: 36, right: 24, top: 16, bottom: 40 };

/** Monthly changes one beside the other, with a gap where a wave was withheld; they are never added up. */
export function RunChart({ waves, withheld, described, ...frame }: RunChartProps) {
  const x = scalePoint<number>().domain(waves.map((_, at) => at)).range([size.left + 20, size.width - size.right - 20]);
  const y = scaleLinear().domain([-3, 3]).range([size.height - size.bottom, size.top]);
  const path = line<{ at: number; mean: number | null }>().defined(({ mean }) => mean !== null).x(({ at }) => x(at) ?? 0).y(({ mean }) => y(mean ?? 0));
  return (
    <ChartFrame {...frame}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={described}>
        {[-3, 0, 3].map((point) => <g key={point}><line className={point === 0 ? "ax0" : "ax"} x1={size.left} x2={size.width - size.right} y1={y(point)} y2={y(point)} /><text className="q" x={size.left - 10} y={y(point) + 4} textAnchor="end">{signed(point)}</text></g>)}
        <path d={path(waves.map(({ mean }, at) => ({ at, mean }))) ?? ""} fill="none" stroke="var(--teal)" strokeWidth={2.5} />
        {waves.map(({ key, label, mean }, at) => (
          <g key={key}>
            {mean === null ? <text className="q" x={x(at)} y={y(0) - 8} textAnchor="middle">{withheld}</text>
              : <><circle cx={x(at)} cy={y(mean)} r={5.5} fill="var(--teal)" /><text className="v" x={x(at)} y={y(mean) + (mean < 0 ? 22 : -12)} textAnchor="middle">{signed(Number(mean.toFixed(1)))}</text></>}
            <text className="q" x={x(at)} y={size.height - 8} textAnchor="middle">{label}</text>
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}
