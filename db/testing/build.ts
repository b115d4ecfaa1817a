import type { InferInsertModel } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import * as schema from "../schema";
import type { Db } from "../client";
import { newId } from "../../lib/platform/ids";
import type { MemberRole } from "../../lib/people/rules";
import type { PartyRole } from "../../lib/engagements/rules";
import { shippedTemplate } from "../../lib/programs/templates/all";

type Row<T extends PgTable> = Partial<InferInsertModel<T>>;
type Person = typeof schema.people.$inferSelect & { roles: MemberRole[] };

/** Builders of rows with sensible defaults; a test names only what it is about. */
export const builders = (db: Db) => {
  const organization = async (over: Row<typeof schema.organizations> = {}) => {
    const row = { id: newId(), name: "Norvane", homeZone: "Europe/Amsterdam", ...over };
    await db.insert(schema.organizations).values(row);
    const template = { organizationId: row.id, id: newId(), key: "intervention", version: 1, title: "Intervention", content: shippedTemplate("intervention") };
    await db.insert(schema.programTemplates).values(template);
    return { ...row, templateId: template.id };
  };

  const person = async (organizationId: string, roles: MemberRole[] = [], over: Row<typeof schema.people> = {}): Promise<Person> => {
    const id = newId();
    const [row] = await db.insert(schema.people).values({ organizationId, id, name: `Person ${id.slice(-4)}`, email: `p-${id}@example.test`, zone: "Europe/Amsterdam", ...over }).returning();
    if (roles.length > 0) await db.insert(schema.memberships).values(roles.map((role) => ({ organizationId, personId: id, role })));
    return { ...(row as typeof schema.people.$inferSelect), roles };
  };

  const party = async (engagement: { id: string; organizationId: string }, personId: string, role: PartyRole, over: Row<typeof schema.parties> = {}) => {
    const row = { organizationId: engagement.organizationId, id: newId(), engagementId: engagement.id, personId, role, ...over };
    await db.insert(schema.parties).values(row);
    return row;
  };

  /** A launched and active intervention of two told leaders, with everybody it needs, an onlooking HR member, an
   *  administrator and a stranger from another organisation. @param within an organisation that stands already. */
  const intervention = async (over: Row<typeof schema.engagements> = {}, { told = true, within }: { told?: boolean; within?: Awaited<ReturnType<typeof organization>> } = {}) => {
    const home = within ?? await organization();
    const [sponsor, coach, one, two] = [await person(home.id, ["sponsor"]), await person(home.id, ["coach"]), await person(home.id, ["leader"]), await person(home.id, ["leader"])];
    const [hr, onlooker, admin, former] = [await person(home.id, ["hr"]), await person(home.id, ["hr"]), await person(home.id, ["administrator"]), await person(home.id, ["coach"])];
    const elsewhere = await organization({ name: "Elsewhere" });
    const stranger = await person(elsewhere.id, ["hr", "coach"]);
    const engagement = {
      organizationId: home.id, id: newId(), templateId: home.templateId, title: "Two directors", status: "active" as const, zone: "Europe/Amsterdam",
      startsOn: "2026-01-12", launchedAt: new Date("2026-01-10T09:00:00Z"), createdById: sponsor.id, ...over,
    };
    await db.insert(schema.engagements).values(engagement);
    const toldAt = told ? new Date("2026-01-14T09:00:00Z") : null;
    const sideOne = await party(engagement, one.id, "leader", { position: 1, toldAt, acknowledgedAt: toldAt });
    const sideTwo = await party(engagement, two.id, "leader", { position: 2, toldAt, acknowledgedAt: toldAt });
    await party(engagement, sponsor.id, "sponsor");
    await party(engagement, coach.id, "coach", { serves: [sideOne.id, sideTwo.id], acceptedAt: engagement.launchedAt });
    await party(engagement, hr.id, "hr_partner");
    await party(engagement, former.id, "coach", { serves: [sideOne.id, sideTwo.id], leftAt: new Date("2026-02-01T09:00:00Z") });
    return { ...engagement, home, sponsor, coach, one, two, hr, onlooker, admin, former, stranger, sideOne: sideOne.id, sideTwo: sideTwo.id };
  };

  const session = async (engagement: { id: string; organizationId: string; coach: { id: string } }, attendees: string[], over: Row<typeof schema.coachingSessions> = {}) => {
    const row = { organizationId: engagement.organizationId, id: newId(), engagementId: engagement.id, stepKey: "iv-individual", kind: "individual" as const, round: 1, startsAt: new Date("2026-03-02T09:00:00Z"), minutes: 60, zone: "Europe/Amsterdam", announcedAt: new Date("2026-02-20T09:00:00Z"), ...over };
    await db.insert(schema.coachingSessions).values(row);
    await db.insert(schema.sessionAttendees).values([engagement.coach.id, ...attendees].map((personId) => ({ organizationId: row.organizationId, engagementId: row.engagementId, sessionId: row.id, personId })));
    return row;
  };

  return { organization, person, party, intervention, session };
};
export type Builders = ReturnType<typeof builders>;
