import type { AudienceKind } from "@/components/ui/audience-badge";
import { formatDay, formatWhen, timeIn, dayIn, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { SessionPage } from "@/lib/sessions/queries/session-page";
import type { SessionKind } from "@/lib/sessions/rules";

/** Who reads the page, and when. */
export type Reader = { zone: Zone; locale: Locale; now: Date };

type Named = { kind: SessionKind; round: number | null };

/** What people inside an engagement call each other. */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** "Session 4 with Katrin Aldous", "Three-way call 4"; to a leader their own is "Your session 4". */
export function titleOf({ kind, round }: Named, leaders: readonly string[], { locale }: Pick<Reader, "locale">, isOwn = false): string {
  const t = words("sessions", locale);
  const list = new Intl.ListFormat(formatLocale[locale]).format(leaders);
  return isOwn ? t(`titleForLeader.${kind}`, { round: round ?? 0 }) : t(`title.${kind}`, { round: round ?? 0, leader: list });
}

/** When a session is or was, with the zones of those who attend elsewhere: "Friday 24 April, 14:00 (15:00 in Berlin)". */
export const whenOf = (at: Date, { zone, locale }: Reader, zones: readonly Zone[] = []): string => formatWhen(at, zone, zones, formatLocale[locale]);

/** The day in the reader's zone, "Friday 24 April". */
export const dayOf = (at: Date, { zone, locale }: Reader): string => formatDay(dayIn(at, zone), formatLocale[locale]);

/** When a session begins and ends in the reader's zone, and its start where clocks differ: "Friday 24 April, 14:00 to 15:00
 *  (15:00 in Berlin)". */
export function spanOf({ startsAt, minutes }: { startsAt: Date; minutes: number }, reader: Reader, zones: readonly Zone[] = []): string {
  const here = whenOf(startsAt, reader);
  const end = timeIn(new Date(startsAt.getTime() + minutes * 60_000), reader.zone);
  return words("sessions", reader.locale)("when", { when: here, end }) + whenOf(startsAt, reader, zones).slice(here.length);
}

type Circle = Pick<SessionPage, "part" | "leaders" | "people">;

/** Who reads a field, in names as this reader would say them. */
export function readersOf(audience: AudienceKind, { part, leaders, people }: Circle, viewerId: string, locale: Locale): string {
  const t = words("sessions", locale);
  const coach = people.find(({ role }) => role === "coach" || role === "manager")?.name ?? "";
  if (audience === "coach_only") return t("readers.coachOnly");
  if (audience === "leader_only") return t("readers.leaderOnly");
  if (audience === "alliance") return t("readers.alliance");
  if (audience === "progress" || audience === "directory") return t("readers.progress");
  if (audience === "leader_and_coach") return part === "coach" ? t("readers.leaderAndYou", { leader: firstName(leaders[0]?.name ?? "") }) : t("readers.youAndCoach", { coach: firstName(coach) });
  if (part === "coach") return leaders.length === 2 ? t("readers.bothAndYou") : t("readers.allAndYou");
  const others = [...leaders.filter(({ personId }) => personId !== viewerId).map(({ name }) => name), coach].filter(Boolean).map(firstName);
  return t("readers.pairForLeader", { others: others.join(", ") });
}
