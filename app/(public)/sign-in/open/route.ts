import { entranceForm } from "@/lib/platform/entrance-form";
import { answerSignIn } from "@/lib/people/entrance/answer";
import { signInByLink } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";
import { linkInput } from "@/lib/people/input/sign-in";

/** The confirming press: uses the link up and signs in. */
export const POST = entranceForm(linkInput, async (link, request) => signInByLink(link, await visitOf(request)), (result, { request, token }) =>
  answerSignIn(result, `/sign-in/confirm?${new URLSearchParams({ request: String(request), token: String(token), again: "" }).toString()}`, "code"));
