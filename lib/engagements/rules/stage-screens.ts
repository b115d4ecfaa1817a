import type { PartyRole } from "../rules";

/** A page of one engagement that belongs to a stage, or to all of them (null), and whose it is. Its words stand under
 *  `screens` of the `engagements` messages, by its path. */
export type StageScreen = { stage: string | null; path: string; standings: readonly PartyRole[] };

/** The pages of the intervention's stages, in the order in which they are needed. Each page's own door decides again. */
export const stageScreens: readonly StageScreen[] = [
  { stage: "iv-expectations", path: "expectations", standings: ["coach", "leader", "sponsor", "hr_partner"] },
  { stage: "iv-expectations", path: "interests", standings: ["coach", "leader"] },
  { stage: null, path: "surveys", standings: ["coach", "leader"] },
  { stage: null, path: "changes", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-intakes", path: "intakes", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-intakes", path: "themes", standings: ["coach"] },
  { stage: "iv-feedback", path: "board", standings: ["coach", "leader"] },
  { stage: "iv-feedback", path: "feedback", standings: ["coach"] },
  { stage: "iv-feedback", path: "preview", standings: ["coach", "leader"] },
  { stage: "iv-alignment", path: "agreement", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-alignment", path: "announcements", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-support", path: "rounds", standings: ["coach", "leader"] },
  { stage: "iv-support", path: "commitments", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-support", path: "issues", standings: ["coach", "leader"] },
  { stage: "iv-support", path: "goals", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-support", path: "course", standings: ["coach", "leader", "sponsor"] },
  { stage: "iv-support", path: "releases", standings: ["leader"] },
  { stage: "iv-support", path: "released", standings: ["coach", "leader", "sponsor", "hr_partner"] },
];

/** The pages one reader is offered: of the stage at hand with what belongs to all, and of the stages before, the latest
 *  first. For whom stages are not shared, all are at hand.
 *  @param begun keys of the stages entered so far, in order; null for whom stages are not shared. */
export function screensFor(standing: string, begun: readonly string[] | null): { atHand: StageScreen[]; before: StageScreen[] } {
  const own = stageScreens.filter(({ standings }) => (standings as readonly string[]).includes(standing));
  const of = (stage: string | null) => own.filter((screen) => screen.stage === stage);
  if (!begun) return { atHand: own, before: [] };
  const [now = null, ...earlier] = [...begun].reverse();
  return { atHand: [...(now === null ? [] : of(now)), ...of(null)], before: earlier.flatMap(of) };
}
