import "server-only";
import { adminHome, type AdminHome } from "@/lib/people/queries/admin-home";
import type { Ctx } from "@/lib/platform/context";
import type { EngagementListInput } from "../input";
import { coachHome, hrHome, leaderHome, onlyHere, sponsorHome, type CoachHome, type HrHome, type LeaderHome, type SponsorHome } from "./homes";

/** The home of the role the viewer looks through. */
export type Home =
  | { role: "leader"; data: LeaderHome } | { role: "coach"; data: CoachHome } | { role: "sponsor"; data: SponsorHome }
  | { role: "hr"; data: HrHome } | { role: "administrator"; data: AdminHome };

/** What the viewer's home shows. Everybody but a coach is first confined to the organisation they look at. */
export async function homeOf(ctx: Ctx, input: EngagementListInput): Promise<Home> {
  const { role } = ctx.viewer;
  if (role === "coach") return { role, data: await coachHome(ctx) };
  const here = await onlyHere(ctx);
  if (role === "leader") return { role, data: await leaderHome(here) };
  if (role === "sponsor") return { role, data: await sponsorHome(here) };
  return role === "hr" ? { role, data: await hrHome(here, input) } : { role, data: await adminHome(here) };
}
