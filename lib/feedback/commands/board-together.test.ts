import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, quoteUuids, type Database } from "@/db/client";
import * as schema from "@/db/schema";
import { prepareItems, sixItems } from "@/db/testing/board";
import { builders } from "@/db/testing/build";
import { ownDatabase } from "@/db/testing/own-database";
import type { Ctx, Member } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { openBoard } from "./open-board";
import { prepareItem } from "./prepare-item";

const now = new Date("2026-03-02T12:00:00Z");
let owned: Awaited<ReturnType<typeof ownDatabase>>;
let database: Database;

beforeAll(async () => {
  owned = await ownDatabase("board_together");
  database = connect(owned.url, 8);
});
afterAll(async () => {
  await database.end();
  await owned.drop();
});

type Coach = { id: string; organizationId: string; name: string };
const member = ({ id, organizationId, name }: Coach): Member => ({
  kind: "member", sessionId: newId(), accountId: newId(), personId: id, organizationId, people: [id], name, title: "", email: "", zone: "Europe/Amsterdam",
  locale: "en", role: "coach", roles: ["coach"], organizations: [],
});
/** One committed transaction of one member, behind row-level security. */
const as = <T>(coach: Coach, work: (ctx: Ctx) => Promise<T>) =>
  database.transaction(`set local role entente_app; select doors.view_as(${quoteUuids([coach.id])})`, (db) => work({ db, viewer: member(coach), now }));

/** Something to wait at until somebody opens it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open: () => open() };
}

/** Whether a transaction of this database waits for another's lock by now; asked again until `over` or one does. */
async function somebodyWaits(over: { yes: boolean }): Promise<"waits" | "nobody"> {
  while (!over.yes) {
    const { rows } = await database.transaction("select 1", (db) => db.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`));
    if ((rows[0]?.n ?? 0) > 0) return "waits";
  }
  return "nobody";
}

describe("a board opened at the moment at which an item is begun", () => {
  it("lets the item wait, and refuses it once the board is open: none is begun after the leaders were told how many", async () => {
    const { id: engagementId, coach, sideOne, sideTwo } = await database.transaction("select 1", async (db) => {
      const it = await builders(db).intervention();
      await db.insert(schema.engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-feedback", position: 2, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: now });
      return it;
    });
    await as(coach, (ctx) => prepareItems(ctx, engagementId, sixItems([sideOne, sideTwo])));
    const [isOpen, mayCommit] = [gate(), gate()];
    const opening = as(coach, async (ctx) => {
      await openBoard(ctx, { engagementId, id: newId() });
      isOpen.open();
      await mayCommit.opened;
    });
    await isOpen.opened;
    const over = { yes: false };
    const begun = as(coach, (ctx) => prepareItem(ctx, { engagementId, id: newId(), segment: "process", direction: "positive", about: [sideOne], themeId: null }))
      .then(() => "begun", (error: unknown) => (error as { code?: string }).code).finally(() => { over.yes = true; });
    expect(await Promise.race([begun, somebodyWaits(over)])).toBe("waits");
    mayCommit.open();
    await opening;
    expect(await begun).toBe("conflict");
    const items = await database.transaction("select 1", (db) => db.$count(schema.feedbackItems, eq(schema.feedbackItems.engagementId, engagementId)));
    expect(items).toBe(6);
  });
});
