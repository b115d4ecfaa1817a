import { z } from "zod";
import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";
import { endOwnOtherSignIns } from "@/lib/people/entrance/members";

/** Ends all of the viewer's sign-ins but the one they look through. */
export const POST = endpoint(z.object({}), endOwnOtherSignIns, (result) =>
  goTo(result.ok ? `/account?others=${result.data}` : result.error.code === "unauthenticated" ? "/sign-in" : "/account"));
