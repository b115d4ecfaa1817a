import { itemParts } from "@/lib/feedback/rules";
import { emptyItem } from "@/lib/feedback/rules/sealed-item";
import type { Telling } from "./intervention";
import type { StoryDay, StoryItem } from "./story";

/** What was brought to the feedback session: revealed on its day, or withdrawn before it or kept back on it, and
 *  still the coach's alone. */
export function feedbackItems({ add, rows, people, calendar, leaders }: Pick<Telling, "add" | "rows" | "people" | "calendar" | "leaders">, items: readonly StoryItem[], coach: string, day: StoryDay): void {
  const preparedAt = calendar.at(day - 3, "10:00");
  for (const [index, item] of items.entries()) {
    const isPrepared = item.withdrawn === true || item.kept_back === true;
    const audience = isPrepared ? "coach_only" as const : "pair" as const;
    const planted = Object.fromEntries(itemParts.map((part) => [part, add.planted(item[part], `item ${item.id} ${part}`, audience, people.email(coach), null)])) as Record<(typeof itemParts)[number], string>;
    rows.items.push({
      ...add.tenant, id: add.id(`item ${item.id}`), position: index + 1, segment: item.segment, direction: item.direction,
      about: (item.about === "both" ? leaders : [item.about]).map((leader) => add.side(leader) ?? ""),
      authorId: people.personId(coach), audience, createdAt: preparedAt, updatedAt: preparedAt,
      ...(isPrepared ? { content: { ...emptyItem, ...planted }, withdrawnAt: item.withdrawn ? calendar.at(day - 2, "10:00") : null } : { ...planted, revealedAt: calendar.at(day, "10:30") }),
    });
  }
}

/** What coach and leader went through alone before the day, and each leader's own thoughts. */
export function previews({ story, calendar, people, add }: Telling): void {
  const { coach } = story.parties;
  for (const { leader, day, shown, hardest, own } of story.previews ?? []) {
    const common = { step: "iv-private-preview", leader, at: calendar.at(day, "10:00") };
    const byCoach = { ...common, audience: "leader_and_coach" as const, author: coach, authorEmail: people.email(coach) };
    add.entry("iv-pp-day", calendar.dayOf(day), byCoach);
    add.entry("iv-pp-shown", shown.join("\n"), byCoach);
    add.entry("iv-pp-hardest", hardest, byCoach);
    add.entry("iv-pp-own", own, { ...common, audience: "leader_only", author: leader, authorEmail: people.email(leader) });
  }
}
