import type { Telling } from "./intervention";
import { plans, pulsesAndRatings } from "./plans";
import { releasedFrom } from "./releases";
import type { StoryRound } from "./story";

const summaryField = (round: number, rounds: number, prefix: string) => `iv-${prefix}${round === 1 ? 1 : round >= rounds ? 3 : 2}`;

function heldRound(telling: Telling, round: StoryRound, rounds: number): void {
  const { story, calendar, people, add, rows, zone, leaders } = telling;
  const { coach } = story.parties;
  const field = summaryField(round.round, rounds, "in");
  for (const [index, held] of round.individual.entries()) {
    const startsAt = calendar.at(held.day, index === 0 ? "10:00" : "16:00");
    const sessionId = add.session(`round ${round.round} ${held.leader}`, {
      kind: "individual", stepKey: "iv-individual", round: round.round, startsAt, minutes: 60, zone, status: "held", heldMinutes: 58 + (round.round % 3),
      sideId: add.side(held.leader),
      loggedAt: startsAt, loggedById: people.personId(coach), place: "https://meet.example/entente",
    }, [coach, held.leader]);
    const common = { step: "iv-individual", sessionId, leader: held.leader, at: startsAt };
    add.entry(`${field}-summary`, held.summary, { ...common, audience: "leader_and_coach", author: coach, authorEmail: people.email(coach) });
    add.entry(`${field}-notes`, held.notes, { ...common, audience: "coach_only", author: coach, authorEmail: people.email(coach) });
    const release = releasedFrom(story, held.leader, round.round);
    if (held.own) add.entry(`${field}-own`, held.own, { ...common, audience: "leader_only", author: held.leader, authorEmail: people.email(held.leader), ...(release ? { extra: [people.email(release.to)] } : {}) });
    if (held.moved_from_day !== undefined)
      rows.moves.push({ ...add.tenant, id: add.id(`move ${sessionId}`), sessionId, fromStartsAt: calendar.at(held.moved_from_day, "10:00"), toStartsAt: startsAt, movedById: people.personId(coach), movedAt: calendar.at(held.moved_from_day - 1, "12:00") });
    add.event("session.logged", sessionId, "leader_and_coach", startsAt, coach, { round: round.round }, held.leader);
  }
  const startsAt = calendar.at(round.threeway.day, "15:00");
  const sessionId = add.session(`round ${round.round} call`, {
    kind: "three_way", stepKey: "iv-threeway", round: round.round, startsAt, minutes: 45, zone, status: "held", heldMinutes: 45, loggedAt: startsAt, loggedById: people.personId(coach), place: "https://meet.example/entente",
  }, [coach, ...leaders]);
  const common = { step: "iv-threeway", sessionId, author: coach, authorEmail: people.email(coach), at: startsAt };
  const call = summaryField(round.round, rounds, "tw");
  add.entry(`${call}-minutes`, round.threeway.minutes, { ...common, audience: "pair" });
  add.entry(`${call}-notes`, round.threeway.notes, { ...common, audience: "coach_only" });
}

/** Feedback day, alignment, the rounds held and planned, what was promised in them, and the closing meeting. */
export function support(telling: Telling): void {
  const { story, calendar, people, add, rows, zone, leaders } = telling;
  const { sponsor, coach, hr_partner: hr } = story.parties;
  const rounds = Math.max(...story.rounds.map(({ round }) => round), ...(story.planned ?? []).map(({ round }) => round));
  const feedbackAt = calendar.at(story.feedback_session.day, "09:00");
  add.session("feedback", { kind: "feedback", stepKey: "iv-feedback-day", startsAt: feedbackAt, minutes: story.feedback_session.minutes, zone, status: "held", heldMinutes: story.feedback_session.minutes, place: story.feedback_session.place, loggedAt: feedbackAt }, [coach, ...leaders]);
  const alignedAt = calendar.at(Math.min(...story.agreement.signed.map(({ day }) => day)) - 1, "10:00");
  add.session("alignment", { kind: "alignment", stepKey: "iv-alignment-meeting", startsAt: alignedAt, minutes: 120, zone, status: "held", heldMinutes: 120, loggedAt: alignedAt }, [coach, sponsor, ...leaders]);
  for (const round of story.rounds) {
    heldRound(telling, round, rounds);
    pulsesAndRatings(telling, round, rounds);
  }
  plans(telling);
  for (const planned of story.planned ?? []) {
    const sessionId = add.session(`round ${planned.round} ${planned.leader ?? "call"}`, {
      kind: planned.leader ? "individual" : "three_way", stepKey: planned.leader ? "iv-individual" : "iv-threeway", round: planned.round, sideId: add.side(planned.leader),
      startsAt: calendar.at(planned.day, planned.time), minutes: planned.leader ? 60 : 45, zone, announcedAt: calendar.at(story.rounds[0]?.threeway.day ?? 0, "09:00"), place: "https://meet.example/entente",
    }, planned.leader ? [coach, planned.leader] : [coach, ...leaders]);
    if (planned.agenda && planned.leader)
      add.entry("iv-in2-agenda", planned.agenda, { step: "iv-individual", sessionId, leader: planned.leader, audience: "leader_and_coach", author: planned.leader, authorEmail: people.email(planned.leader), at: calendar.at(planned.day - 1, "12:00") });
  }
  for (const [index, action] of (story.actions ?? []).entries()) {
    const sessionId = rows.sessions.find((session) => session.engagementId === add.tenant.engagementId && session.round === action.round && (action.leader ? session.sideId === add.side(action.leader) : session.kind === "three_way"))?.id ?? null;
    add.action(String(index + 1), action.words, {
      sessionId, sideId: add.side(action.leader), audience: action.leader ? "leader_and_coach" : "pair", authorId: people.personId(coach), ownerId: people.personId(action.owner),
      dueOn: calendar.dayOf(action.due), createdAt: calendar.at(-14, "11:00"),
    }, people.email(coach), people.email(action.owner), action.leader ?? null);
  }
  add.session("closing", { kind: "closing", stepKey: "iv-closing", startsAt: calendar.at(story.closing_meeting.day, "14:00"), minutes: 60, zone, announcedAt: calendar.at(Math.min(-1, story.closing_meeting.day), "09:00") }, [coach, sponsor, ...leaders, ...(hr ? [hr] : [])]);
}
