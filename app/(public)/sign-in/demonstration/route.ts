import { entranceForm } from "@/lib/platform/entrance-form";
import { answerSignIn } from "@/lib/people/entrance/answer";
import { signInAsDemonstration } from "@/lib/people/entrance/sign-in";
import { visitOf } from "@/lib/people/entrance/visit";
import { demonstrationInput } from "@/lib/people/input/sign-in";

/** One click to look around as one of the demonstration's members; nobody's anywhere else. */
export const POST = entranceForm(demonstrationInput, async ({ who }, request) => signInAsDemonstration(who, await visitOf(request)), (result) =>
  !result.ok && result.error.code === "not_found" ? new Response(null, { status: 404 }) : answerSignIn(result, "/sign-in?again", "sign-in"));
