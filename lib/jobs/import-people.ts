import "server-only";
import { noteProgress, takeOverPeople } from "@/lib/people/commands/take-over-people";
import { asWorker } from "@/lib/platform/database";

/** Takes a confirmed list of people over in one transaction, and tells how far it has come through others of their own. */
export async function importPeople({ organizationId, importId }: { organizationId: string; importId: string }): Promise<void> {
  await asWorker(organizationId, (ctx) => takeOverPeople(ctx, importId, (done) => asWorker(organizationId, (own) => noteProgress(own, importId, done))));
}
