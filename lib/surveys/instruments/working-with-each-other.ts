import type { InstrumentInput } from "../input/instruments";

const waves: InstrumentInput["items"][number]["waves"] = ["baseline", "midpoint", "end"];
const often = (key: string, text: string): InstrumentInput["items"][number] => ({ key, kind: "pair", about: "whole", scale: "frequency-7", waves, wording: { default: text } });

/** What each leader says of working with another: `pair` data outside every survey figure, shown when both have answered.
 *  Source: content/instruments "working-relationship-pair". */
export const workingWithEachOther: InstrumentInput = {
  key: "working-with-each-other", version: 1, rated: "other_leader", minutes: 2, audience: "pair", fixed: [],
  title: "Working with {other_leader}",
  intro: "Only you can answer this, so it is not anonymous. {other_leader} and your coach see your answers, and you see theirs, at the same moment: when both of you have answered. These are no survey figures and go to nobody else.",
  items: [
    often("we-inform", "In the last four weeks, how often did {other_leader} give you information that your work needed, in time?"),
    often("we-listen", "In the last four weeks, when you disagreed, how often did {other_leader} listen to your reasons before answering?"),
    often("we-kept", "In the last four weeks, how often did {other_leader} do what you had agreed?"),
    often("we-direct", "In the last four weeks, when there was a problem between you, how often did {other_leader} speak to you first?"),
    often("we-mine", "And you: in the last four weeks, when there was a problem between you, how often did you speak to {other_leader} first?"),
    { key: "we-suggest", kind: "suggestion", about: "whole", characters: 600, waves, wording: { default: "One thing {other_leader} could do that would make your work easier" } },
  ],
};
