import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";
import { forgetSession } from "@/lib/platform/session-cookie";
import { endOwnSignIn } from "@/lib/people/entrance/members";
import { endSignInInput } from "@/lib/people/input/sign-in";

/** Ends one of the viewer's sign-ins. */
export const POST = endpoint(endSignInInput, endOwnSignIn, async (result) => {
  if (result.ok && result.data.wasThis) await forgetSession();
  return goTo(result.ok && !result.data.wasThis ? "/account?ended" : result.ok || result.error.code === "unauthenticated" ? "/sign-in" : "/account");
});
