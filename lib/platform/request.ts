import "server-only";
import type { MemberRole } from "@/lib/people/rules";
import { memberRoles } from "@/lib/people/rules";
import { now } from "./clock";
import type { Ctx, Member } from "./context";
import { appDatabase } from "./database";
import { AppError } from "./errors";
import { localeFor, words } from "./i18n";
import { claimedSession } from "./session-cookie";

type Opened = Omit<Member, "kind" | "locale" | "role"> & { language: string; role: MemberRole | null };

const uuid = /^[0-9a-f-]{36}$/i;

function memberOf({ language, role, ...opened }: Opened): Member {
  const chosen = role && opened.roles.includes(role) ? role : memberRoles.find((known) => opened.roles.includes(known));
  return { ...opened, kind: "member", locale: localeFor(language), role: chosen ?? "leader" };
}

/** Does one piece of work for the member who is signed in, in one transaction that row-level security confines
 *  to what they may reach. The session is checked in the same round trip that begins the transaction.
 *  @param everywhere reach all organisations of theirs instead of the current one: a coach's home alone.
 *  @throws AppError `unauthenticated` when nobody is signed in or the session has ended. */
export async function asMember<T>(work: (ctx: Ctx) => Promise<T>, { everywhere = false } = {}): Promise<T> {
  const sessionId = await claimedSession();
  if (!sessionId || !uuid.test(sessionId)) throw new AppError("unauthenticated", words("errors")("signedOut.what"));
  const at = now();
  return appDatabase().transaction(
    `select doors.open_session('${sessionId}'::uuid, ${everywhere}, '${at.toISOString()}'::timestamptz) as opened`,
    async (db, entered) => {
      const opened = entered?.opened as Opened | null | undefined;
      if (!opened) throw new AppError("unauthenticated", words("errors")("signedOut.what"));
      return work({ db, viewer: memberOf(opened), now: at });
    },
  );
}
