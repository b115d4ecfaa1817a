import { intakeSteps, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import { consentTextFor } from "@/lib/intake/rules/consent";
import { baselineField, baselineStep } from "@/lib/stages/rules/intervention-steps";
import type { Telling } from "./intervention";

/** The prompt of each guide under which the story's notes stand. */
const noted: Readonly<Record<IntakeStanding, string>> = { leader: "iv-il-history", impacted: "iv-ii-effect", observer: "iv-io-seen", sponsor: "iv-is-own" };
const times = ["09:00", "11:00", "14:00", "16:00"];

/** The intakes: when and with whom, consent, notes, the passages marked in them, and the themes put together from these. */
export function intakes({ story, calendar, people, add, rows, zone, leaders }: Telling): void {
  const { sponsor, coach } = story.parties;
  const author = { author: coach, authorEmail: people.email(coach) };
  const lastDay = Math.max(...story.intakes.map(({ day }) => day));
  const themeId = (theme: string) => add.id(`theme ${theme}`);
  const ofCoach = { ...add.tenant, authorId: people.personId(coach), audience: "coach_only" as const };
  for (const { id, segment, text } of story.themes)
    rows.themes.push({ ...ofCoach, id: themeId(id), segment, guessable: false, words: add.planted(text, `theme ${id}`, "coach_only", people.email(coach), null), createdAt: calendar.at(lastDay, "18:00") });
  for (const [index, { id, person, kind, day, minutes, quotes, text, passages }] of story.intakes.entries()) {
    const startsAt = calendar.at(day, times[index % times.length] ?? "09:00");
    const leader = kind === "leader" ? { leader: person } : {};
    const sideId = add.side(leader.leader);
    const sessionId = add.session(id, {
      kind: "intake", stepKey: intakeSteps[kind], startsAt, minutes, zone, status: "held", heldMinutes: minutes, loggedAt: startsAt, loggedById: people.personId(coach), sideId,
      announcedAt: kind === "leader" || kind === "sponsor" ? startsAt : null,
    }, [coach, person]);
    const { key: textKey, version: textVersion } = consentTextFor(kind);
    rows.consents.push({ ...ofCoach, id: add.id(`consent ${id}`), sessionId, sideId, answer: "given", answeredAt: startsAt, textKey, textVersion, quotes: quotes ?? false, quotesAt: startsAt, createdAt: startsAt });
    add.entry(noted[kind], text, { ...author, ...leader, step: intakeSteps[kind], audience: "coach_only", sessionId, at: startsAt });
    for (const [at, { theme, tag, words, verbatim }] of passages.entries()) {
      const object = `passage ${at + 1} of ${id}`;
      rows.excerpts.push({
        ...ofCoach, id: add.id(object), sessionId, sideId, tag, verbatim: verbatim ?? false, themeId: theme ? themeId(theme) : null,
        words: add.planted(words, object, "coach_only", people.email(coach), null), createdAt: startsAt,
      });
    }
    if (!leaders.includes(person) && kind !== "sponsor")
      rows.nominations.push({ ...add.tenant, id: add.id(`nomination ${person}`), personId: people.personId(person), kind: kind === "observer" ? "observer" : "impacted", nominatedById: people.personId(sponsor) });
  }
  if (story.no_baseline) add.entry(baselineField, story.no_baseline, { ...author, step: baselineStep, audience: "pair", at: calendar.at(lastDay, "18:30") });
}
