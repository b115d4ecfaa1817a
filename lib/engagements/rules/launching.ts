import type { MemberRole } from "@/lib/people/rules";
import { daysOffLimits } from "./days-off";
import { namedAtMost } from "./naming";

/** Who may begin and launch an intervention. Source: PRODUCT "Who may"; HR names a sponsor for it. */
export const mayLaunch: readonly MemberRole[] = ["sponsor", "hr"];

/** The five screens of the launch, in order. */
export const launchSteps = ["why", "who", "how", "shared", "preview"] as const;
export type LaunchStep = (typeof launchSteps)[number];

/** Sizes of a draft: characters of a long and a short text, people named for intakes, lines of days off. */
export const draftLimits = { prose: 4_000, line: 200, nominees: namedAtMost, daysOff: daysOffLimits.entries } as const;
