import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { ImportPreview } from "@/lib/people/queries/imports";
import { importFields, type ImportField } from "@/lib/people/rules/import-columns";
import { words } from "@/lib/platform/i18n";

/** Which column of the file holds what, as it was recognised; the reader may say otherwise. */
export function ImportColumns({ importId, preview: { headers, mapping } }: { importId: string; preview: ImportPreview }) {
  const t = words("import");
  const people = words("people");
  const options = headers.map(({ index, header, example }) => {
    const name = header || t("columns.column", { number: index + 1 });
    return { value: String(index), label: example ? t("columns.example", { header: name, example: shorten(example) }) : name };
  });
  const hint = (field: ImportField) => {
    const column = mapping.columns[field];
    return column && column.confidence !== "exact" ? people(`import.confidence.${column.confidence}`) : undefined;
  };
  const isMissing = (field: ImportField) => (mapping.missing as string[]).includes(field);
  return (
    <Section title={t("columns.title")} id="columns">
      <p className="sub why">{t("columns.lede")}</p>
      <form method="post" action={`/api/people/import/${importId}/columns`}>
        <div className="grid gap-5 md:grid-cols-2 lg:grid-cols-4">
          {importFields.map((field) => (
            <Select key={field} name={field} label={people(`import.fields.${field}`)} placeholder={t("columns.none")} options={options}
              defaultValue={String(mapping.columns[field]?.index ?? "")} hint={hint(field)} error={isMissing(field) ? t("columns.needed") : undefined} />
          ))}
        </div>
        <div className="btns"><Button type="submit">{t("columns.use")}</Button></div>
      </form>
    </Section>
  );
}

const shorten = (text: string): string => (Array.from(text).length > 28 ? `${Array.from(text).slice(0, 27).join("")}…` : text);
