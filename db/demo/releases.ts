import { shippedTemplate } from "@/lib/programs/templates/all";
import type { Telling } from "./intervention";
import type { StoryIntervention, StoryRelease } from "./story";

/** To whom a leader has opened their own words of one round's session. */
export const releasedFrom = ({ releases }: StoryIntervention, leader: string, round: number): StoryRelease | undefined =>
  releases?.find((release) => release.leader === leader && release.round === round);

/** What leaders have opened of their own to one person more, word for word as it stands. */
export function releases({ story, add, rows, people, calendar }: Telling): void {
  const title = shippedTemplate("intervention").stages.flatMap(({ steps }) => steps).find(({ key }) => key === "iv-individual")?.title ?? "";
  for (const { leader, round, to, day, until } of story.releases ?? []) {
    const sessionId = add.id(`session round ${round} ${leader}`);
    const own = rows.entries.find((entry) => entry.sessionId === sessionId && entry.audience === "leader_only");
    if (!own) throw new Error(`The story releases what was never written: ${leader}, round ${round}`);
    const at = calendar.at(day, "12:00");
    rows.releases.push({
      ...add.tenant, id: add.id(`release ${leader} ${round}`), sideId: add.side(leader) ?? "", authorId: people.personId(leader), entryId: own.id, entryRevision: 1, title, words: own.words ?? "",
      toPersonId: people.personId(to), releasedAt: at, expiresOn: calendar.dayOf(until), completeAt: at,
    });
  }
}
