import { DataTable } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { ImportPreview as Preview } from "@/lib/people/queries/imports";
import { words } from "@/lib/platform/i18n";
import { zoneCity } from "@/lib/platform/dates";
import { ImportColumns } from "./import-columns";
import { ImportMend, rowSentence } from "./import-mend";

/** A list before it is confirmed: what can be taken over, what needs a look, and how its columns were read. */
export function ImportPreview({ importId, preview }: { importId: string; preview: Preview }) {
  const t = words("import");
  const columns = <ImportColumns importId={importId} preview={preview} />;
  return (
    <div className="stack">
      {preview.mapping.missing.length > 0 && columns}
      {preview.good > 0 && <Confirm importId={importId} preview={preview} />}
      {preview.badCount > 0 && <ImportMend importId={importId} preview={preview} />}
      {preview.notes.length > 0 && (
        <Section title={t("notes.title")}>
          <ul className="rows dense">{preview.notes.map((note) => <li key={`${note.row}${note.field}`}><p className="text-14"><b className="num">{t("mend.row", { row: note.row })}</b> {rowSentence(note)}</p></li>)}</ul>
        </Section>
      )}
      {preview.mapping.missing.length === 0 && columns}
      {preview.sample.length > 0 && <Sample preview={preview} />}
      <form method="post" action={`/api/people/import/${importId}/discard`}><Button type="submit" kind="quiet" className="flush">{t("preview.discard")}</Button></form>
    </div>
  );
}

/** The one step that leads on: nothing was written before it. */
function Confirm({ importId, preview: { good, badCount, known } }: { importId: string; preview: Preview }) {
  const t = words("import");
  return (
    <form className="grid gap-4" method="post" action={`/api/people/import/${importId}/confirm`}>
      {known > 0 && <Checkbox name="updateKnown" label={`${t("preview.known", { known })} ${t("preview.updateKnown")}`} hint={t("preview.updateKnownHint")} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind="primary" big>{t("preview.confirm", { good })}</Button>
        {badCount > 0 && <p className="sub">{t("preview.left", { bad: badCount })}</p>}
      </div>
    </form>
  );
}

function Sample({ preview: { sample } }: { preview: Preview }) {
  const t = words("import");
  const people = words("people");
  const usual = <span className="text-ink-3">{t("sample.usual")}</span>;
  return (
    <Section title={t("sample.title")}>
      <DataTable caption={t("sample.caption")} rows={sample} rowKey={({ row }) => String(row)} columns={[
        { key: "name", header: people("import.fields.name"), heading: true, cell: ({ name }) => name },
        { key: "email", header: people("import.fields.email"), cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: "title", header: people("import.fields.title"), wide: true, cell: ({ title }) => title },
        { key: "manager", header: people("import.fields.manager"), wide: true, cell: ({ managerEmail }) => <span className="break-all">{managerEmail}</span> },
        { key: "zone", header: people("import.fields.zone"), wide: true, cell: ({ zone }) => (zone ? zoneCity(zone) : usual) },
        { key: "language", header: people("import.fields.language"), wide: true, cell: ({ language }) => language ?? usual },
        { key: "state", header: t("sample.state"), cell: ({ id }) => (id ? <Status icon="user-round">{t("sample.known")}</Status> : <Status icon="user-round-plus">{t("sample.added")}</Status>) },
      ]} />
    </Section>
  );
}
