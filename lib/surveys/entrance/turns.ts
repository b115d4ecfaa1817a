import "server-only";
import type { Db } from "@/db/client";
import { countAttempts, forgetAttempts, tooMany } from "@/lib/platform/counters";
import { surveyTokenHash } from "../survey-links";

/** How often one link may be used to change something. Source: TRUST "Front door": respondents are limited by their invitation, since
 *  one office shares one address; an answer typed without a pause is kept about once a second. */
const actsOfLink = { windowMinutes: 15, delayFrom: 1_000, blockAt: 1_000 } as const;

const turnOf = (tokenHash: string) => ({ kind: "survey link", limit: actsOfLink, of: tokenHash });

/** Counts one more act by a link. @throws AppError `too_many` with the minutes to wait. */
export async function takeSurveyTurn(db: Db, token: string, at: Date): Promise<void> {
  const { blockedMinutes } = await countAttempts(db, [turnOf(surveyTokenHash(token))], at);
  if (blockedMinutes > 0) throw tooMany(blockedMinutes);
}

/** Forgets how often and when links were used: once a wave is sealed nothing may tell who answered. */
export const forgetTurns = (db: Db, tokenHashes: readonly string[]): Promise<void> => forgetAttempts(db, tokenHashes.map(turnOf));
