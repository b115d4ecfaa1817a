import "server-only";
import { knownBrowser } from "@/lib/platform/browser-cookie";
import { refundAttempts, takeTurn, type Attempt } from "@/lib/platform/counters";
import { atEntrance } from "@/lib/platform/database";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { AskInput, CodeInput, LinkInput } from "../input/sign-in";
import type { DemonstrationKey } from "../rules/demonstration";
import { homePath } from "../rules/sign-in";
import { askForLink } from "./ask";
import { addressAsked, lookAtLink, redeemCode, redeemLink, type Proven, type Refusal } from "./redeem";
import { demonstrationAddress } from "./demonstration";
import type { Entrance } from "./door";
import { acceptInvitation } from "./invitation";
import { openSession } from "./sessions";
import { codeTurns, linkTurns, mailTurns } from "./turns";
import type { Visit } from "./visit";

/** Somebody signed in: the session to hand to the browser, and where to go. */
export type SignedIn = { sessionId: string; next: string };

/** The refusal in words; its reason is in the details, so that a page can offer the mend. */
function refused(reason: Refusal): AppError {
  const t = words("errors");
  return new AppError("conflict", `${t(`${reason}.what`)} ${t(`${reason}.mend`)}`, {}, { reason });
}

/** Asks for a sign-in mail for this browser. Known or not, the answer is the same.
 *  @throws AppError `too_many`. */
export async function askToSignIn({ email, next }: AskInput, visit: Visit): Promise<void> {
  await takeTurn(await atEntrance((db, now) => mailTurns({ db, now }, email, visit)));
  await atEntrance((db, now) => askForLink({ db, now }, { email, next, browser: visit.browser }));
}

/** Proves a request and opens a session in one transaction; right tries are not counted. */
async function signIn(turns: Attempt[], visit: Visit, prove: (entrance: Entrance) => Promise<Proven | Refusal>): Promise<SignedIn> {
  await takeTurn(turns);
  const result = await atEntrance(async (db, now): Promise<SignedIn | Refusal> => {
    const proven = await prove({ db, now });
    if (typeof proven === "string") return proven; // committed all the same: a wrong code has been counted
    const sessionId = await openSession({ db, now }, { email: proven.email, ...visit });
    if (!sessionId) return "linkExpired";
    await refundAttempts(db, turns);
    return { sessionId, next: proven.next };
  });
  if (typeof result === "string") throw refused(result);
  return result;
}

/** What a mail's link would do in this browser: null when a press signs in, else why not. Nothing is used up. */
export async function readLink(link: LinkInput): Promise<Refusal | null> {
  const browser = await knownBrowser();
  return atEntrance((db, now) => lookAtLink({ db, now }, link, browser));
}

/** Signs in by the link of a mail, in the browser that asked for it.
 *  @throws AppError `conflict` with details `{ reason }`, `too_many`. */
export const signInByLink = (link: LinkInput, visit: Visit): Promise<SignedIn> =>
  signIn(linkTurns(visit), visit, (entrance) => redeemLink(entrance, link, visit.browser));

/** Signs in by the code of a mail.
 *  @throws AppError `conflict` with details `{ reason }`, `too_many`. */
export async function signInByCode({ code, request, token }: CodeInput, visit: Visit): Promise<SignedIn> {
  const link = request && token ? { request, token } : null;
  const turns = await atEntrance(async (db, now) => codeTurns({ db, now }, await addressAsked({ db, now }, link, visit.browser), visit));
  return signIn(turns, visit, (entrance) => redeemCode(entrance, code, link, visit.browser));
}

/** Looks around as one of the demonstration's invented members.
 *  @throws AppError `not_found` anywhere but in the demonstration. */
export async function signInAsDemonstration(who: DemonstrationKey, visit: Visit): Promise<SignedIn> {
  const email = demonstrationAddress(who);
  const sessionId = email && await atEntrance((db, now) => openSession({ db, now }, { email, ...visit }, { tell: false }));
  if (!sessionId) throw new AppError("not_found", words("errors")("notFound.what"));
  return { sessionId, next: homePath };
}

/** Signs the first administrator in right after the installation was set up. */
export async function signInAfterSetUp(email: string, visit: Visit): Promise<SignedIn> {
  const sessionId = await atEntrance((db, now) => openSession({ db, now }, { email, ...visit }, { tell: false }));
  if (!sessionId) throw new AppError("not_found", words("errors")("notFound.what"));
  return { sessionId, next: homePath };
}

/** Accepts an invitation and asks for a sign-in mail for this browser.
 *  @returns false when the invitation does not work any more. @throws AppError `too_many`. */
export async function comeByInvitation(token: string, visit: Visit): Promise<boolean> {
  await takeTurn(linkTurns(visit));
  return atEntrance((db, now) => acceptInvitation({ db, now }, token, visit.browser));
}
