import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { forgetForm, rememberForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { keepSession } from "@/lib/platform/session-cookie";
import { signInAfterSetUp } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";
import { setUpInput } from "@/lib/people/input/set-up";
import { setUpOrganization } from "@/lib/people/setup";
import { adoptShippedTemplates } from "@/lib/programs/commands";

type SetUpField = Parameters<ReturnType<typeof words<"signIn">>["has"]>[0];

/** Begins the installation and signs its first administrator in. */
export const POST = entranceForm(setUpInput, async (input, request) => {
  const { email } = await setUpOrganization(input, adoptShippedTemplates);
  return signInAfterSetUp(email, await visitOf(request));
}, async (result, fields) => {
  if (result.ok) {
    await keepSession(result.data.sessionId);
    await forgetForm("set-up");
    return goTo(result.data.next);
  }
  const t = words("signIn");
  const said = Object.entries(result.error.fields).map(([name, [key = ""]]) => [name, t.has(`setUp.fields.${key}` as SetUpField) ? t.raw(`setUp.fields.${key}` as SetUpField) as string : key]);
  const typed = Object.fromEntries(["organization", "name", "email", "zone"].map((name) => [name, typeof fields[name] === "string" ? fields[name] : ""]));
  await rememberForm("set-up", { typed, problem: said.length > 0 ? null : result.error.message, fields: Object.fromEntries(said) as Record<string, string> });
  return goTo(`/set-up?${new URLSearchParams({ token: typeof fields.token === "string" ? fields.token : "", again: "" }).toString()}`);
});
