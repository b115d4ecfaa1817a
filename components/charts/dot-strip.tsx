import { scalePoint } from "d3-scale";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";

/** The points of a change scale, from much less to much more. */
export const changePoints = [-3, -2, -1, 0, 1, 2, 3] as const;
/** The colour of each: the diverging scale is for these seven alone. */
export const changeColour: Record<(typeof changePoints)[number], string> = {
  [-3]: "var(--div-n3)", [-2]: "var(--div-n2)", [-1]: "var(--div-n1)", 0: "var(--div-0)", 1: "var(--div-p1)", 2: "var(--div-p2)", 3: "var(--div-p3)",
};
/** A number with its sign, as it is printed: a true minus, and none before nought. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace("-", "−"));

export type DotStripProps = Omit<ChartFrameProps, "children"> & {
  /** How many people gave each point, from -3 to +3. */
  counts7: readonly number[];
  /** The mean of their answers; null where it is not published. */
  mean: number | null;
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
};

/** Width and least height of the drawing, distance and radius of the dots, in the drawing's own units. */
const size = { width: 416, side: 40, dot: 18, radius: 7.5, axis: 32, top: 16 };

/** One dot a person over a scale from -3 to +3: for fewer than twelve answers, where a bar would hide that each is somebody. */
export function DotStrip({ counts7, mean, described, ...frame }: DotStripProps) {
  const highest = Math.max(1, ...counts7);
  const base = size.top + highest * size.dot;
  const x = scalePoint<number>().domain(changePoints).range([size.side, size.width - size.side]);
  const step = x.step();
  return (
    <ChartFrame {...frame}>
      <svg viewBox={`0 0 ${size.width} ${base + size.axis + 8}`} role="img" aria-label={described}>
        <line className="ax0" x1={12} x2={size.width - 12} y1={base} y2={base} />
        {changePoints.map((point, at) => (
          <g key={point}>
            {Array.from({ length: counts7[at] ?? 0 }, (_, person) => <circle key={person} cx={x(point)} cy={base - 12 - person * size.dot} r={size.radius} fill={changeColour[point]} />)}
            <text className="q" x={x(point)} y={base + size.axis} textAnchor="middle">{signed(point)}</text>
          </g>
        ))}
        {mean !== null && <path d={`M${(x(0) ?? 0) + mean * step} ${base + 3}l5 9h-10z`} fill="var(--ink)" />}
      </svg>
    </ChartFrame>
  );
}
