import { absolutes } from "./absolutes";
import { culture } from "./culture";
import { emotionAndDiagnosis } from "./emotion-and-diagnosis";
import { labels } from "./labels";
import { mindReading } from "./mind-reading";
import { rhetoric } from "./rhetoric";
import { vague } from "./vague";
import type { Wording } from "./wording";

/** The whole lexicon, English: a hundred expressions that say what somebody is instead of what happened. Data, so that an
 *  organisation's coach can read it, and one for every screen on which people write about others. Source: content/wording.yaml, version 1. */
export const lexicon: readonly Wording[] = [
  ...absolutes,
  ...vague,
  ...labels,
  ...mindReading,
  ...emotionAndDiagnosis,
  ...culture,
  ...rhetoric,
];
