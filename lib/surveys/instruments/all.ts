import { instrumentSchema, type Instrument } from "../input/instruments";
import { executiveCoaching } from "./executive-coaching";
import { miniSurvey, miniSurveyOfLeaders } from "./mini-survey";
import { workingRelationship } from "./working-relationship";
import { workingWithEachOther } from "./working-with-each-other";

/** Keys of the instruments that come with the product, in the order in which they are offered. */
export const instrumentKeys = ["working-relationship", "working-with-each-other", "executive-coaching", "mini", "mini-leaders"] as const;
export type InstrumentKey = (typeof instrumentKeys)[number];

const written = {
  "working-relationship": workingRelationship, "working-with-each-other": workingWithEachOther,
  "executive-coaching": executiveCoaching, mini: miniSurvey, "mini-leaders": miniSurveyOfLeaders,
} satisfies Record<InstrumentKey, unknown>;

/** Whether a key is of an instrument that comes with the product. */
export const isReadyKey = (key: string): key is InstrumentKey => (instrumentKeys as readonly string[]).includes(key);

const checked = new Map<InstrumentKey, Instrument>();

/** The newest version of a ready instrument, checked against the schema the first time it is asked for. A wave keeps the words
 *  it opened with, and never reads them from here again. */
export function readyInstrument(key: InstrumentKey): Instrument {
  const instrument = checked.get(key) ?? instrumentSchema.parse(written[key]);
  checked.set(key, instrument);
  return instrument;
}
