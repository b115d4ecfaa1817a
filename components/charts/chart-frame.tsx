import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";

export type ChartTable = {
  columns: readonly string[];
  /** The first value of a row is its heading. */
  rows: readonly (readonly (string | number)[])[];
};

export type ChartFrameProps = {
  /** The finding, as a sentence; leave out where the section's heading already says it. */
  title?: ReactNode;
  /** What was asked, with n of N. */
  asked: ReactNode;
  /** The drawing: an SVG with `role="img"` and a label that states the values. */
  children: ReactNode;
  /** The counts in words. */
  counts?: ReactNode;
  /** The same figures for those who cannot see the drawing; open on paper. */
  table: ChartTable;
  className?: string;
};

/** What stands around every chart, in the order it is read: finding, question, drawing, counts, table. */
export function ChartFrame({ title, asked, children, counts, table, className }: ChartFrameProps) {
  return (
    <figure className={className ? `chart ${className}` : "chart"}>
      <figcaption>
        {title && <h3>{title}</h3>}
        <p className="sub">{asked}</p>
      </figcaption>
      {children}
      {counts && <p className="dir">{counts}</p>}
      <details className="data">
        <summary>{words("ui")("showTable")}</summary>
        <table className="tbl">
          <thead><tr>{table.columns.map((column, index) => <th key={column} scope="col" className={index > 0 ? "r" : undefined}>{column}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(([heading, ...values]) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                {values.map((value, index) => <td key={table.columns[index + 1]} className="r">{value}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
