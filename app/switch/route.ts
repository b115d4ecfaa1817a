import { goTo } from "@/lib/platform/entrance-form";
import { endpoint } from "@/lib/platform/endpoint";
import { switchView } from "@/lib/people/entrance/members";
import { switchInput } from "@/lib/people/input/sign-in";

/** Looks through another role or organisation; its home is where that begins. */
export const POST = endpoint(switchInput, switchView, (result) => goTo(result.ok || result.error.code !== "unauthenticated" ? "/home" : "/sign-in"));
