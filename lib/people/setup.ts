import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { quoteUuids } from "@/db/client";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/context";
import { isSame } from "@/lib/platform/crypto";
import { appDatabase, atEntrance } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import type { SetUpInput } from "./input/set-up";
import { setUpToken } from "./sign-in-secrets";

/** The link that makes the first administrator, for the console; null once there is one. */
export async function setupLink(): Promise<string | null> {
  return (await isEmpty()) ? `${env().url}/set-up?token=${setUpToken()}` : null;
}

/** Whether this installation still waits for its first administrator. */
export const isEmpty = (): Promise<boolean> => atEntrance(async (db) => {
  const { rows } = await db.execute<{ empty: boolean }>(sql`select doors.installation_is_empty() as empty`);
  return rows[0]?.empty === true;
});

/** Whether a token is the one of the set-up link. */
export const isSetUpToken = (token: string): boolean => isSame(token, setUpToken());

/** Begins an installation: its organisation, the first administrator, and the programs that come with the product.
 *  @param adopt gives the organisation its programs, which stand above people and are therefore handed in.
 *  @throws AppError `not_found` for a wrong token, `conflict` once there is an administrator. */
export async function setUpOrganization(input: SetUpInput, adopt: (db: Db, organizationId: string) => Promise<void>): Promise<{ email: string }> {
  if (!isSetUpToken(input.token)) throw new AppError("not_found", words("signIn")("setUp.wrongLink"));
  const at = now();
  await appDatabase().transaction("select 1", (db) => setUp({ db, now: at }, input, adopt));
  return { email: input.email };
}

/** The transaction of `setUpOrganization`. Of two at the same moment one succeeds. */
export async function setUp({ db, now: at }: Pick<Ctx, "db" | "now">, { organization, name, email, zone }: Omit<SetUpInput, "token">, adopt: (db: Db, organizationId: string) => Promise<void>): Promise<void> {
  const [organizationId, personId] = [newId(at), newId(at)];
  const { rows } = await db.execute<{ done: boolean }>(sql`select doors.set_up(${organizationId}, ${personId}, ${organization}, ${name}, ${email}, ${zone}, ${at.toISOString()}::timestamptz) as done`);
  if (!rows[0]?.done) throw new AppError("conflict", words("signIn")("setUp.done"));
  await db.execute(sql.raw(`select doors.view_as(${quoteUuids([personId])})`));
  await adopt(db, organizationId);
  const viewer: Ctx["viewer"] = {
    kind: "member", sessionId: "", accountId: "", personId, organizationId, people: [personId], name, title: "", email, zone, locale: "en",
    role: "administrator", roles: ["administrator"], organizations: [{ id: organizationId, name: organization }],
  };
  await record({ db, viewer, now: at }, "organization.set_up", organizationId, { audience: "directory" }, {});
}
