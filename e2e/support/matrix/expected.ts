import type { Count, Row } from "../routes/row";
import type { Standing } from "../standings";
import type { World } from "../world";
import { kinds, type Kind } from "../world/ground";
import type { Answer } from "../world/client";
import { countIn } from "./count";

/** Those to whom not even the names of an organisation's people are known. */
const outsiders: readonly Standing[] = ["elsewhere", "removed", "nobody"];
/** What every member may pick from the directory; it is counted where a row says so. */
const directory: readonly Kind[] = ["person", "name"];

const within = (got: number, [least, most]: readonly [number, number]) => got >= least && got <= most;
const range = (wanted: Count): readonly [number, number] => (typeof wanted === "number" ? [wanted, wanted] : wanted);

/** What an answer gave away of the engagement asked for and of the other organisation's, where it differs from its row.
 *  @param said what was asked, with all ids that it named. */
export function wrongCounts({ asked, elsewhere }: World, { sees, elsewhere: own }: Pick<Row, "sees" | "elsewhere">, standing: Standing, { text, location }: Answer, said: string): string[] {
  const [answer, question] = [`${text}\n${location}`, said.replaceAll("+", " ")];
  const [ofAsked, ofElsewhere] = [countIn(answer, asked.records, question), countIn(answer, elsewhere.records, question)];
  return kinds.flatMap((kind) => {
    const named = sees?.[kind];
    const open = directory.includes(kind);
    const wanted = named?.[standing] ?? (open && !named && !outsiders.includes(standing) ? ofAsked[kind] : 0);
    const wantedElsewhere = standing !== "elsewhere" ? 0 : own?.[kind] ?? (open ? ofElsewhere[kind] : 0);
    return [
      ...(within(ofAsked[kind], range(wanted)) ? [] : [`${ofAsked[kind]} ${kind} instead of ${[wanted].flat().join(" to ")}`]),
      ...(within(ofElsewhere[kind], range(wantedElsewhere)) ? [] : [`${ofElsewhere[kind]} ${kind} of elsewhere instead of ${[wantedElsewhere].flat().join(" to ")}`]),
    ];
  });
}
