import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon-names";
import { ActRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";

/** One thing that waits for the reader, and where it is done. */
export type Waiting = { key: string; icon: IconName; href: string; title: string; note: ReactNode; act: string };

/** What waits for the reader of a home, the first alone with a filled button. Nothing where nothing waits. */
export function WaitList({ title: heading, rows }: { title: string; rows: readonly Waiting[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={heading}>
      <Rows kind="act">
        {rows.map(({ key, icon, href, title, note, act }, at) => (
          <ActRow key={key} icon={icon} title={title} note={note} action={<LinkButton kind={at === 0 ? "primary" : "plain"} href={href} aria-label={`${act}: ${title}`}>{act}</LinkButton>} />
        ))}
      </Rows>
    </Section>
  );
}
