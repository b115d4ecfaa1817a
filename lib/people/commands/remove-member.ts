import "server-only";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { personFor } from "../access";
import type { RemoveMemberInput } from "../input";
import { changeRoles } from "./grant-roles";

/** Ends somebody's account in this organisation. The person stays in the directory, and what they wrote with its readers.
 *  Repeating it does nothing.
 *  @throws AppError at the person's door; `conflict` for oneself, the last administrator, or somebody above the remover's level. */
export async function removeMember(ctx: Ctx, { personId }: RemoveMemberInput): Promise<void> {
  const person = await personFor(ctx, "removeMember", personId, { lock: true });
  if (person.roles.length === 0) return;
  await changeRoles(ctx, person, []);
  await record(ctx, "member.removed", personId, { audience: "directory" }, {});
}
