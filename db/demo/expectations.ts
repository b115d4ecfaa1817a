import type { Telling } from "./intervention";

/** What was written before the first interview: impact, consequences, suitability, interests, acknowledgements. */
export function expectations({ story, calendar, people, add, rows }: Telling): void {
  const { sponsor, coach, hr_partner: hr } = story.parties;
  const impact = story.business_impact;
  const by = (author: string, day: number, time: string) => ({ author, authorEmail: people.email(author), at: calendar.at(day, time) });
  const fromSponsor = { ...by(sponsor, story.launched_day, "09:00"), step: "iv-impact", audience: "alliance" as const };
  const toHr = { extra: hr ? [people.email(hr)] : [] };
  add.entry("iv-impact-performance", impact.performance, fromSponsor);
  add.entry("iv-impact-leadership", impact.leadership, fromSponsor);
  add.entry("iv-impact-organization", impact.organization, fromSponsor);
  add.entry("iv-impact-strain", String(impact.strain_at_start), fromSponsor);
  add.entry("iv-impact-good", impact.good, fromSponsor);
  add.entry("iv-impact-consequences", impact.consequences, { ...fromSponsor, ...toHr });
  add.entry("iv-impact-not", impact.not_consequences, { ...fromSponsor, ...toHr });
  // One canary a field: the others of a list would stand in the same text.
  add.entry("iv-impact-support", impact.support.map((line, index) => (index === 0 ? line : line.replace(" {{canary}}", ""))).join("\n"), fromSponsor);
  add.entry("iv-suit-own-part", impact.sponsor_part, { ...fromSponsor, step: "iv-suitability" });
  for (const point of ["iv-suit-sponsor-formal", "iv-suit-sponsor-represented", "iv-suit-sponsor-limits"]) add.entry(point, "yes", { ...fromSponsor, step: "iv-suitability" });
  const content = Object.fromEntries(rows.entries.filter((entry) => entry.engagementId === add.tenant.engagementId && entry.audience === "alliance" && !/strain|sponsor-/.test(entry.fieldKey)).map(({ fieldKey, words }) => [fieldKey, words ?? ""]));
  rows.versions.push({ ...add.tenant, id: add.id("expectations 1"), version: 1, content, authorId: people.personId(sponsor), audience: "alliance", createdAt: fromSponsor.at });
  const suitability = { ...by(coach, story.suitability.day, "15:00"), step: "iv-suitability" };
  add.entry("iv-suit-structure", story.suitability.text, { ...suitability, audience: "coach_only" });
  add.entry("iv-suit-outcome", story.suitability.outcome, { ...suitability, audience: "alliance" });
  const interests = { ...by(coach, story.interests.day, "10:00"), step: "iv-interests", audience: "pair" as const };
  add.entry("iv-interests-both", "yes", interests);
  add.entry("iv-interests-other", story.interests.text, interests);
  for (const ack of story.acknowledgements) {
    const own = { ...by(ack.leader, ack.day, "11:00"), step: "iv-acknowledge", leader: ack.leader };
    add.entry("iv-ack-process", "yes", { ...own, audience: "alliance" });
    add.entry("iv-ack-consequences", "yes", { ...own, audience: "alliance" });
    add.entry("iv-ack-view", ack.on_record, { ...own, audience: "alliance" });
    add.entry("iv-interests-answer", story.interests.answers[ack.leader] ?? "", { ...own, audience: "leader_and_coach" });
    rows.acknowledgements.push({ ...add.tenant, id: add.id(`acknowledgement ${ack.leader}`), version: 1, authorId: people.personId(ack.leader), sideId: add.side(ack.leader), audience: "alliance", acknowledgedAt: own.at });
    add.event("leader.acknowledged", add.tenant.engagementId, "alliance", calendar.at(ack.day, "11:00"), ack.leader, {}, ack.leader);
  }
  // Between one leader and the sponsor: a circle that no audience names, so its readers are written down here.
  for (const [index, { by: asker, day, text, answer }] of (story.questions ?? []).entries()) {
    const place = { author: people.email(asker), extra: [people.email(sponsor)] };
    rows.questions.push({
      ...add.tenant, id: add.id(`question ${index}`), sideId: add.side(asker) ?? "", authorId: people.personId(asker), askedAt: calendar.at(day, "10:00"), answeredById: people.personId(sponsor), answeredAt: calendar.at(day + 1, "17:00"),
      words: add.planted(text, `question ${index} to the sponsor`, "leader_only", place.author, asker, place.extra), answer: add.planted(answer, `answer ${index} of the sponsor`, "leader_only", place.author, asker, place.extra),
    });
  }
}
