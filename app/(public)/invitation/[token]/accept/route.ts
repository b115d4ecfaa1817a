import { z } from "zod";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { rememberForm } from "@/lib/platform/form-memory";
import { comeByInvitation } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";

const input = z.object({ token: z.string().max(64) });

/** Accepts an invitation; the mail that follows signs in. */
export const POST = entranceForm(input, async ({ token }, request) => comeByInvitation(token, await visitOf(request)), async (result, { token }) => {
  if (result.ok && result.data) return goTo("/sign-in/check");
  if (!result.ok) await rememberForm("invitation", { typed: {}, problem: result.error.message, fields: {} });
  return goTo(`/invitation/${encodeURIComponent(String(token))}${result.ok ? "" : "?again"}`);
});
