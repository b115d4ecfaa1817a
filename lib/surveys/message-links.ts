import "server-only";
import { linkToken, tokenHash } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";

/** The secret of the one link by which everybody reads a leader's message, derived from its id. */
export const messageToken = (messageId: string): string => linkToken(env().secret, "survey message", messageId);

/** What the database keeps of it. */
export const messageTokenHash = (token: string): string => tokenHash(env().secret, token);
