import type { ToldWords } from "@/lib/alignment/rules/announcements";
import type { Telling } from "./intervention";

/** Whom each leader told of their commitment to change, whom they still mean to tell, and how it was received. */
export function announcements({ story, add, rows, people, calendar }: Telling): void {
  const signed = calendar.at(Math.max(...story.agreement.signed.map(({ day }) => day)) + 1, "12:00");
  for (const { leader, person, planned, told, words, received, learned, confirmation } of story.announcements ?? []) {
    const object = `announcement ${leader} ${person}`;
    const said: ToldWords = { words: add.planted(words, object, "leader_only", people.email(leader), leader), received: received ?? null, learned: learned ?? "" };
    rows.announcements.push({
      ...add.tenant, id: add.id(object), authorId: people.personId(leader), sideId: add.side(leader), audience: "leader_only", personId: people.personId(person),
      plannedOn: calendar.dayOf(planned), toldOn: told === undefined ? null : calendar.dayOf(told), words: JSON.stringify(said),
      confirmation: confirmation ?? null, confirmedAt: confirmation && told !== undefined ? calendar.at(told, "18:00") : null, createdAt: signed, updatedAt: signed,
    });
  }
}
