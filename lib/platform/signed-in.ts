import "server-only";
import type { Member } from "./context";
import { AppError } from "./errors";
import { asMember } from "./request";

/** Who is signed in in this browser, or null: for pages that serve both. */
export async function whoIsThere(): Promise<Member | null> {
  try {
    return await asMember(({ viewer }) => Promise.resolve(viewer));
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return null;
    throw error;
  }
}
