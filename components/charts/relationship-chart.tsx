import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { ChartFrame } from "./chart-frame";

/** One leader's line: a number for each call, null where they gave none. */
export type RatedLine = { key: string; name: string; values: readonly (number | null)[] };

export type RelationshipChartProps = {
  /** The finding, as a sentence. */
  title: string;
  /** What was asked, and of how many. */
  asked: string;
  /** What stands under each call, "13 March"; and what the table calls it. */
  calls: readonly { label: string; heading: string }[];
  lines: readonly RatedLine[];
  /** The values as one sentence for those who do not see the drawing. */
  described: string;
  /** Heading of the table's first column. */
  callColumn: string;
};

/** Width and height of the drawing, and the room around the plane, in the drawing's own units. */
const size = { width: 560, height: 210, left: 32, right: 112, top: 14, bottom: 40 };
/** The scale of the rating, from 1 to 7. */
const points = [1, 4, 7] as const;
/** Each line is told by the form of its points and by its strokes, not by its colour alone. */
const looks = [
  { colour: "var(--teal)", dash: undefined, form: "circle" }, { colour: "var(--amber)", dash: "6 4", form: "square" },
  { colour: "var(--ink-2)", dash: "2 4", form: "triangle" }, { colour: "var(--brick)", dash: "10 3 2 3", form: "diamond" },
] as const;
type Look = (typeof looks)[number];

/** Labels at the lines' ends, moved apart where they would lie on each other. */
function apart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  for (const [rank, { y }] of order.entries()) placed.push(rank === 0 ? y : Math.max(y, (placed[rank - 1] ?? 0) + gap));
  const over = Math.max(0, (placed.at(-1) ?? 0) - (size.height - size.bottom + 6));
  return heights.map((_, at) => (placed[order.findIndex((each) => each.at === at)] ?? 0) - over);
}

function Point({ x, y, look }: { x: number; y: number; look: Look }) {
  const drawn = { fill: look.form === "circle" ? look.colour : "var(--surface)", stroke: look.colour, strokeWidth: 2 };
  if (look.form === "circle") return <circle cx={x} cy={y} r={5} {...drawn} />;
  if (look.form === "square") return <rect x={x - 5} y={y - 5} width={10} height={10} {...drawn} />;
  if (look.form === "triangle") return <path d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} {...drawn} />;
  return <path d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} {...drawn} />;
}

/** How each leader rated the relationship, call by call, from 1 to 7. Drawn on the server; without a script, a pointer or
 *  colours it says the same. */
export function RelationshipChart({ title, asked, calls, lines, described, callColumn }: RelationshipChartProps) {
  const x = scalePoint<number>().domain(calls.map((_, at) => at)).range([size.left + 12, size.width - size.right - 12]);
  const y = scaleLinear().domain([1, 7]).range([size.height - size.bottom, size.top]);
  const path = line<{ at: number; value: number | null }>().defined(({ value }) => value !== null).x(({ at }) => x(at) ?? 0).y(({ value }) => y(value ?? 1));
  // With many calls every other day is left out, so that none runs into the next; the last one always stands.
  const every = Math.ceil(calls.length / 6);
  const ends = lines.map(({ values }) => values.reduce<number | null>((last, value) => value ?? last, null));
  const labels = apart(ends.map((value) => y(value ?? 1)), 18);
  return (
    <ChartFrame title={title} asked={asked} table={{ columns: [callColumn, ...lines.map(({ name }) => name)], rows: calls.map(({ heading }, at) => [heading, ...lines.map(({ values }) => values[at] ?? "–")]) }}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={described}>
        {points.map((point) => (
          <g key={point}><line className="ax" x1={size.left} x2={size.width - size.right} y1={y(point)} y2={y(point)} /><text x={size.left - 10} y={y(point) + 4} textAnchor="end">{point}</text></g>
        ))}
        {calls.map(({ label, heading }, at) => ((calls.length - 1 - at) % every === 0 ? <text key={heading} x={x(at)} y={size.height - 12} textAnchor="middle">{label}</text> : null))}
        {lines.map(({ key, name, values }, at) => {
          const look = looks[at % looks.length] ?? looks[0];
          const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
          return (
            <g key={key}>
              <path d={path(values.map((value, index) => ({ at: index, value }))) ?? ""} fill="none" stroke={look.colour} strokeWidth={2} strokeDasharray={look.dash} />
              {known.map(({ index, value }) => <Point key={index} x={x(index) ?? 0} y={y(value)} look={look} />)}
              {known.length > 0 && <text x={size.width - size.right + 8} y={(labels[at] ?? 0) + 5}>{name} <tspan className="vv">{ends[at]}</tspan></text>}
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
