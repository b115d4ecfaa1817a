import { discardDraft } from "@/lib/engagements/commands/discard-draft";
import { engagementInput } from "@/lib/engagements/input";
import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";

/** Throws a launch away before it happened. */
export const POST = endpoint(engagementInput, discardDraft, (result) => goTo(result.ok ? "/launch?discarded" : "/launch?failed"));
