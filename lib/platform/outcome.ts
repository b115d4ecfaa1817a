import "server-only";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { AppError, type FieldErrors, type Outcome } from "./errors";
import { words } from "./i18n";
import { factsOf } from "./log";
import { logUnexpected } from "./unexpected";

/** Connection lost, refused or the server going down, by SQLSTATE class and Node's own codes. */
const unavailable = /^(08|57P0|53300|ECONN|ETIMEDOUT|EPIPE|ENOENT)/;

function refusal(error: unknown): Extract<Outcome<never>, { ok: false }>["error"] {
  if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields, details: error.details };
  const facts = factsOf(error);
  if (unavailable.test(facts.code ?? "") || (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message))) {
    return { code: "unavailable", message: `${words("errors")("unavailable.what")} ${words("errors")("unavailable.mend")}`, fields: {}, details: {} };
  }
  const reference = logUnexpected(error);
  return { code: "unexpected", message: words("common")("reference", { reference }), fields: {}, details: { reference } };
}

/** Names every wrong field by its path ("leaders.0"), so that a form can point at it. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) (fields[issue.path.join(".")] ??= []).push(issue.message);
  return fields;
}

/** Checks input against its schema. @throws AppError `invalid` with a sentence for each wrong field. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new AppError("invalid", words("common")("checkTheForm"), fieldErrorsOf(parsed.error));
  return parsed.data;
}

/** Runs one piece of work for one request and turns whatever is thrown into an answer. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: refusal(error) };
  }
}
