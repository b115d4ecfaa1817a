import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import type { ImportPreview, RowToMend } from "@/lib/people/queries/imports";
import { importLimits } from "@/lib/people/rules";
import type { RowProblem } from "@/lib/people/rules/import";
import { words } from "@/lib/platform/i18n";

type ImportKey = `import.problems.${keyof typeof import("@/lib/platform/messages/en/people.json")["import"]["problems"]}`;

/** What is wrong with one cell, or good to know about it, and how to mend it. */
export const rowSentence = ({ messageKey, values }: RowProblem): string => words("people")(messageKey as ImportKey, values as never);

/** One row of a list beside what is said of it; one under the other on a phone. */
export const importRow = "grid gap-x-8 gap-y-3 border-b border-line py-4 md:grid-cols-[minmax(0,280px)_minmax(0,1fr)]";

/** The rows that cannot be taken over yet: each is named with its reason, beside the cell that puts it right. */
export function ImportMend({ importId, preview }: { importId: string; preview: ImportPreview }) {
  const t = words("import");
  const more = preview.badCount - preview.bad.length;
  return (
    <Section title={t("mend.title")} aside={String(preview.badCount)} id="mend">
      <p className="sub why">{t("mend.lede")}</p>
      <form method="post" action={`/api/people/import/${importId}/corrections`}>
        <ul>
          {preview.bad.map((row) => <BadRow key={row.row} row={row} />)}
        </ul>
        {more > 0 && <p className="sub mt-4">{t("mend.more", { more })}</p>}
        <div className="btns"><Button type="submit">{t("mend.check")}</Button></div>
      </form>
    </Section>
  );
}

/** One row: its number, who it is about, and a field for each cell with a problem. */
function BadRow({ row: { row, cells, problems, writable } }: { row: RowToMend }) {
  const t = words("import");
  const fieldName = words("people");
  const whole = cells.name ?? [cells.firstName, cells.lastName].filter(Boolean).join(" ");
  const who = [whole, cells.email].filter(Boolean).join(" · ");
  const wrongIn = (field: string) => problems.filter((problem) => problem.field === field || (problem.field === "name" && (field === "firstName" || field === "lastName"))).map(rowSentence).join(" ");
  return (
    <li className={importRow}>
      <p className="font-medium"><span className="num">{t("mend.row", { row })}</span>{who && <span className="sub block font-regular break-words">{who}</span>}</p>
      <div className="grid max-w-measure gap-4">
        {writable.map((field) => (
          <TextField key={field} name={`${row}.${field}`} label={fieldName(`import.fields.${field}`)} defaultValue={cells[field] ?? ""} error={wrongIn(field)} maxLength={importLimits.cell} autoComplete="off" />
        ))}
        {problems.filter(({ field }) => !writable.includes(field) && field !== "name").map((problem) => <p key={problem.messageKey} className="sub text-brick">{rowSentence(problem)}</p>)}
      </div>
    </li>
  );
}
