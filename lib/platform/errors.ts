/** Why a request was refused. The code is for programs, the message for people. */
export type ErrorCode =
  | "unauthenticated" | "forbidden" | "not_found" | "invalid" | "conflict" | "too_many" | "unavailable" | "unexpected";

/** Field name to sentences that say what is wrong and how to mend it. */
export type FieldErrors = Record<string, string[]>;

/** An expected refusal. Anything else that is thrown is a bug and gets a reference number.
 *  `details` carries what the screen needs to mend it, such as the other version of a conflict. */
export class AppError extends Error {
  constructor(
    readonly code: Exclude<ErrorCode, "unexpected">,
    message: string,
    readonly fields: FieldErrors = {},
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "AppError";
  }
}

/** Throws `conflict` when a rule gives a reason against. */
export function refuse(reason: string | null): void {
  if (reason) throw new AppError("conflict", reason);
}

/** What an action or endpoint answers. */
export type Outcome<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; fields: FieldErrors; details: Record<string, unknown> } };

/** HTTP status of each code. */
export const statusOf: Record<ErrorCode, number> = {
  unauthenticated: 401, forbidden: 403, not_found: 404, invalid: 422, conflict: 409, too_many: 429, unavailable: 503, unexpected: 500,
};
