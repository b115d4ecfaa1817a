import { eq, sql, type AnyColumn } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, memberships, organizations, people, programTemplates } from "@/db/schema";
import { test, now } from "@/db/testing/test";
import { adoptShippedTemplates } from "@/lib/programs/commands";
import { setUp } from "./setup";

const input = { organization: "Norvane Freight", name: "Kenji Watanabe", email: "kenji@norvane.example", zone: "Europe/Amsterdam" };

/** Other tests may keep organisations in the same cluster: only the one made here counts. */
const here = (column: AnyColumn) => eq(column, sql`(select organization_id from people where email = ${input.email})`);

describe("setting up an installation", () => {
  test("makes the organisation, its first administrator and its programs, once", async ({ world }) => {
    await world.owner((db) => db.execute(sql`delete from memberships where role = 'administrator'`));
    await world.asNobody((db) => setUp({ db, now }, input, adoptShippedTemplates));
    const made = await world.owner(async (db) => ({
      organization: await db.select({ name: organizations.name, zone: organizations.homeZone }).from(organizations).where(here(organizations.id)),
      people: await db.select({ name: people.name, email: people.email }).from(people).where(here(people.organizationId)),
      roles: await db.select({ role: memberships.role }).from(memberships).where(here(memberships.organizationId)),
      programs: await db.$count(programTemplates, here(programTemplates.organizationId)),
      events: await db.select({ name: auditEvents.name }).from(auditEvents).where(here(auditEvents.organizationId)),
    }));
    expect(made).toEqual({
      organization: [{ name: "Norvane Freight", zone: "Europe/Amsterdam" }], people: [{ name: "Kenji Watanabe", email: "kenji@norvane.example" }],
      roles: [{ role: "administrator" }], programs: 5, events: [{ name: "organization.set_up" }],
    });
    await expect(world.asNobody((db) => setUp({ db, now }, { ...input, email: "second@norvane.example" }, adoptShippedTemplates))).rejects.toMatchObject({ code: "conflict" });
  });
});
