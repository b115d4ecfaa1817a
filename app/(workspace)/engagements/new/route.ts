import { beginDraft } from "@/lib/engagements/commands/begin-draft";
import { engagementInput } from "@/lib/engagements/input";
import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";

/** Begins a launch and opens its first screen. The form that asks for it has made the id. */
export const POST = endpoint(engagementInput, beginDraft, (result) =>
  goTo(result.ok ? `/launch/${result.data.engagementId}/why` : result.error.code === "unauthenticated" ? "/sign-in?next=/launch" : "/launch?failed"));

/** A link here begins nothing: it leads to where one begins. */
export const GET = () => goTo("/launch");
