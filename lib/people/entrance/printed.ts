import "server-only";
import { atEntrance, asWorker } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { normalAddress } from "@/lib/platform/mail/address";
import { record } from "@/lib/audit/record";
import { homePath } from "../rules/sign-in";
import { signInToken } from "../sign-in-secrets";
import { keepRequest } from "./ask";
import { enqueue, membersAt } from "./door";

/** Makes one sign-in link to be printed on the console: for any member of the demonstration, in earnest for
 *  administrators alone. In earnest the trail keeps it and the person is told by mail, so that nobody who holds the
 *  machine signs in as them unseen.
 *  @throws AppError `not_found` when there is no such member, `forbidden` when they are not an administrator. */
export async function printSignInLink(address: string): Promise<string> {
  const t = words("signIn");
  const email = normalAddress(address);
  const earnest = env().mode === "earnest";
  const { id, administered } = await atEntrance(async (db, now) => {
    const entrance = { db, now };
    const members = await membersAt(entrance, email);
    if (members.length === 0) throw new AppError("not_found", t("print.nobody"));
    const administrators = members.filter(({ roles }) => roles.includes("administrator"));
    if (earnest && administrators.length === 0) throw new AppError("forbidden", t("print.administratorsAlone"));
    const requestId = await keepRequest(entrance, { email, next: homePath, browser: null, known: true });
    if (earnest) await enqueue(entrance, "sign_in_link_printed_mail", { requestId });
    return { id: requestId, administered: administrators };
  });
  if (earnest) {
    for (const { organizationId, personId } of administered) await asWorker(organizationId, (ctx) => record(ctx, "sign_in_link.printed", personId, { audience: "directory" }, {}));
  }
  return `${env().url}/sign-in/confirm?request=${id}&token=${signInToken(id)}`;
}
