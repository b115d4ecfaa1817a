import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { rememberForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { answerSignIn } from "@/lib/people/entrance/answer";
import { signInByCode } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";
import { codeInput } from "@/lib/people/input/sign-in";

/** Signs in by the code of the mail; typed beside a link that was opened in another browser, it carries that link. */
export const POST = entranceForm(codeInput, async (input, request) => signInByCode(input, await visitOf(request)), async (result, { code, request, token }) => {
  const again = typeof request === "string" && typeof token === "string"
    ? `/sign-in/confirm?${new URLSearchParams({ request, token, again: "" }).toString()}` : "/sign-in/check?again";
  if (result.ok || (result.error.code !== "invalid" && result.error.details.reason !== "codeWrong")) return answerSignIn(result, again, "code");
  const t = words("errors");
  await rememberForm("code", { typed: { code: typeof code === "string" ? code : "" }, problem: null, fields: { code: `${t("codeWrong.what")} ${t("codeWrong.mend")}` } });
  return goTo(again);
});
