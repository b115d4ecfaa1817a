import "server-only";
import { linkToken, tokenHash } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";

/** The secret of the link by which somebody confirms that they were told, derived from the announcement's id. */
export const announcementToken = (announcementId: string): string => linkToken(env().secret, "announcement", announcementId);

/** What the database keeps of it. */
export const announcementTokenHash = (token: string): string => tokenHash(env().secret, token);
