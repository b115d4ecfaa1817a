import { z } from "zod";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { forgetSession } from "@/lib/platform/session-cookie";
import { whoIsThere } from "@/lib/platform/signed-in";
import { endOwnSession } from "@/lib/people/entrance/members";

/** Signs out: the session ends in the database, the cookie goes, and so does whatever this browser kept of drafts. */
export const POST = entranceForm(z.object({}), async () => {
  const viewer = await whoIsThere();
  if (viewer) await endOwnSession(viewer);
  await forgetSession();
}, () => {
  const response = goTo("/sign-in");
  response.headers.set("clear-site-data", '"storage"');
  return response;
});
