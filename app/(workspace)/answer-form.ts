import { goTo } from "@/lib/platform/entrance-form";
import type { Outcome } from "@/lib/platform/errors";
import { forgetForm, rememberForm } from "@/lib/platform/form-memory";

type Raw = Record<string, string | string[] | undefined>;

/** After an ordinary form: on to `then`, or back to `page` with everything that was typed and what to put right.
 *  @param form the name under which its page asks for it again. */
export async function answerForm(result: Outcome<unknown>, raw: Raw, { form, page, then }: { form: string; page: string; then: string }): Promise<Response> {
  if (result.ok) {
    await forgetForm(form);
    return goTo(then);
  }
  if (result.error.code === "unauthenticated") return goTo(`/sign-in?next=${encodeURIComponent(page)}`);
  const typed = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, [value ?? ""].flat().filter(Boolean).join(",")]));
  const fields = Object.fromEntries(Object.entries(result.error.fields).map(([name, [first = ""]]) => [name.split(".")[0] ?? name, first]));
  await rememberForm(form, { typed, problem: result.error.message, fields });
  return goTo(page);
}
