import { goTo, entranceForm } from "@/lib/platform/entrance-form";
import { forgetForm, rememberForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { askToSignIn } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";
import { askInput } from "@/lib/people/input/sign-in";
import { ownPath } from "@/lib/people/rules/sign-in";

/** Asks for a sign-in mail. */
export const POST = entranceForm(askInput, async (input, request) => askToSignIn(input, await visitOf(request)), async (result, { email, next }) => {
  if (result.ok) {
    await forgetForm("sign-in");
    return goTo("/sign-in/check");
  }
  const t = words("errors");
  const wrong = result.error.fields.email !== undefined;
  await rememberForm("sign-in", {
    typed: { email: typeof email === "string" ? email : "" }, problem: wrong ? null : result.error.message, fields: wrong ? { email: `${t("email.what")} ${t("email.mend")}` } : {},
  });
  return goTo(`/sign-in?again&next=${encodeURIComponent(ownPath(typeof next === "string" ? next : null))}`);
});
