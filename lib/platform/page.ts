import "server-only";
import { forbidden, notFound, redirect, unstable_rethrow } from "next/navigation";
import type { Ctx, Member } from "./context";
import { AppError } from "./errors";
import { asMember } from "./request";
import { logUnexpected, UnexpectedError } from "./unexpected";

/** Reads what one page shows, in one transaction, and says who looks. What cannot be seen is a "not found" page,
 *  what may not be done a "forbidden" one; nobody signed in goes to sign in and comes back to `path`. */
export async function page<T>(read: (ctx: Ctx) => Promise<T>, { path = "", everywhere = false } = {}): Promise<{ viewer: Member; data: T }> {
  try {
    return await asMember(async (ctx) => ({ data: await read(ctx), viewer: ctx.viewer }), { everywhere });
  } catch (error) {
    unstable_rethrow(error);
    if (!(error instanceof AppError)) throw new UnexpectedError(logUnexpected(error));
    if (error.code === "unauthenticated") redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
    if (error.code === "not_found") notFound();
    if (error.code === "forbidden") forbidden();
    throw error;
  }
}
