import Link from "next/link";
import { DataTable } from "@/components/data-table/data-table";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { IconName } from "@/components/ui/icon-names";
import type { ImportListItem } from "@/lib/people/queries/imports";
import type { ImportStatus } from "@/lib/people/rules";
import { dayIn, formatDayWithYear } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";

const icons: Record<ImportStatus, IconName> = { preview: "file-text", running: "refresh-cw", finished: "circle-check", discarded: "x" };

/** The lists that the reader has brought, newest first. */
export function ImportList({ imports, zone }: { imports: readonly ImportListItem[]; zone: string }) {
  const t = words("import");
  return (
    <Section title={t("earlier")}>
      <DataTable caption={t("earlierCaption")} rows={imports} rowKey={({ id }) => id} empty={<p className="sub pt-4">{t("earlierNone")}</p>} columns={[
        { key: "name", header: t("listColumn"), heading: true, cell: ({ id, fileName }) => <Link href={`/people/import/${id}`} prefetch={false} className="break-all">{fileName}</Link> },
        { key: "state", header: t("stateColumn"), cell: ({ status }) => <Status tone={status === "finished" ? "done" : status === "preview" ? "need" : "plain"} icon={icons[status]}>{t(`status.${status}`)}</Status> },
        { key: "when", header: t("whenColumn"), wide: true, cell: ({ createdAt }) => formatDayWithYear(dayIn(createdAt, zone)) },
        { key: "people", header: t("peopleColumn"), align: "right", cell: ({ total }) => total },
      ]} />
    </Section>
  );
}
