import "server-only";
import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx, Viewer } from "@/lib/platform/context";
import type { KnownPerson } from "../rules/import";

/** Everybody whom the organisation knows, as a list of people is checked against them; also those removed, whose addresses
 *  stay theirs. Ask only behind a door that lets the viewer see addresses. */
export const knownPeople = ({ db, viewer }: Ctx<Viewer>): Promise<KnownPerson[]> =>
  db.select({ id: people.id, name: people.name, email: people.email, managerId: people.managerId }).from(people)
    .where(eq(people.organizationId, viewer.organizationId));
