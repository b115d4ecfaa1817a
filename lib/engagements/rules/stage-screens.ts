import type { PartyRole } from "../rules";

/** A page of one engagement that belongs to a stage, and whose it is. Its words stand under `screens` of the
 *  `engagements` messages, by its path. */
export type StageScreen = { stage: string; path: string; standings: readonly PartyRole[] };

/** The pages of the intervention's stages, in the order in which they are needed. Each page's own door decides again. */
export const stageScreens: readonly StageScreen[] = [
  { stage: "iv-expectations", path: "expectations", standings: ["coach", "leader", "sponsor", "hr_partner"] },
  { stage: "iv-expectations", path: "interests", standings: ["coach", "leader"] },
  { stage: "iv-expectations", path: "changes", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-intakes", path: "intakes", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-intakes", path: "themes", standings: ["coach"] },
  { stage: "iv-feedback", path: "board", standings: ["coach", "leader"] },
  { stage: "iv-feedback", path: "feedback", standings: ["coach"] },
  { stage: "iv-feedback", path: "preview", standings: ["coach", "leader"] },
  { stage: "iv-alignment", path: "announcements", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-support", path: "releases", standings: ["leader"] },
  { stage: "iv-support", path: "released", standings: ["coach", "leader", "sponsor", "hr_partner"] },
];

/** The pages one reader is offered: of stages that have begun, as far as the reader may know of stages at all, the stage
 *  at hand first. @param begun keys of the stages entered so far, in order; null for whom stages are not shared. */
export function screensFor(standing: string, begun: readonly string[] | null): StageScreen[] {
  const own = stageScreens.filter(({ standings }) => (standings as readonly string[]).includes(standing));
  if (!begun) return own;
  return [...begun].reverse().flatMap((stage) => own.filter((screen) => screen.stage === stage));
}
