import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ImportResult as Result } from "@/lib/people/rules/import-list";
import { words } from "@/lib/platform/i18n";
import { importRow, rowSentence } from "./import-mend";

/** What became of a list; it stays. The rows that were left out are named with their reasons. */
export function ImportResult({ result }: { result: Result }) {
  const t = words("import");
  const more = result.leftCount - result.left.length;
  return (
    <div className="stack">
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="primary" big href="/people">{t("result.open")}</LinkButton>
        <LinkButton big icon="upload" href="/people/import">{t("another")}</LinkButton>
      </div>
      {result.leftCount > 0 && (
        <Section title={t("result.left", { left: result.leftCount })}>
          <p className="sub why">{t("result.leftLede")}</p>
          <ul>
            {result.left.map(({ row, cells, problems }) => (
              <li key={row} className={importRow}>
                <p className="num font-medium">{t("mend.row", { row })}<span className="sub block font-regular break-words">{cells.filter(Boolean).slice(0, 2).join(" · ")}</span></p>
                <div className="grid max-w-measure gap-1 text-14">{problems.map((problem) => <p key={`${problem.field}${problem.messageKey}`}>{rowSentence(problem)}</p>)}</div>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="sub mt-4">{t("result.more", { more })}</p>}
        </Section>
      )}
    </div>
  );
}
