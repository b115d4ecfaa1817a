import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";

/** From which screen the board is looked at: the coach's, a leader's, or the one that the whole room sees. */
export const boardScreens = ["conductor", "device", "room"] as const;
export type BoardScreen = (typeof boardScreens)[number];

/** What changes whenever this viewer would see something else on the board, and never otherwise: its version, and the
 *  revisions of those answers and items that are the viewer's to read and nobody else's yet. A leader's tag stays as it is
 *  when another leader answers. One statement, each part of it by an index.
 *  @returns null where there is no board for this viewer. */
export async function boardTag({ db }: Ctx, engagementId: string, screen: BoardScreen): Promise<string | null> {
  const mine = screen === "room" ? sql`0, 0` : sql`
    coalesce((select sum(m.revision) from board_marks m where m.engagement_id = b.engagement_id and m.audience <> 'pair'), 0),
    coalesce((select sum(i.revision) from feedback_items i where i.engagement_id = b.engagement_id and i.audience <> 'pair'), 0)`;
  const { rows } = await db.execute<{ tag: string }>(sql`select concat_ws('.', b.version,
    (select count(*) from parties p where p.engagement_id = b.engagement_id and p.left_at is null and p.declined_at is null), ${mine}) as tag
    from boards b where b.engagement_id = ${engagementId}::uuid`);
  const [row] = rows;
  return row ? `${screen}-${row.tag}` : null;
}
