import "server-only";
import { goTo } from "@/lib/platform/entrance-form";
import type { Outcome } from "@/lib/platform/errors";
import { rememberForm, forgetForm } from "@/lib/platform/form-memory";
import { keepSession } from "@/lib/platform/session-cookie";
import type { SignedIn } from "./sign-in";

/** Hands the browser its session and sends it on; a refusal goes back to `again`, whose page says why. */
export async function answerSignIn(result: Outcome<SignedIn>, again: string, form: string): Promise<Response> {
  if (result.ok) {
    await keepSession(result.data.sessionId);
    await forgetForm(form);
    return goTo(result.data.next);
  }
  await rememberForm(form, { typed: {}, problem: result.error.message, fields: {} });
  return goTo(again);
}
