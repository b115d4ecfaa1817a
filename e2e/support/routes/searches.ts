import { each, everybody, type Row } from "./row";
import { knows, members, pair } from "./who";

const search = (words: string, counts: Pick<Row, "sees" | "elsewhere"> = {}): Row => everybody(`/search?${new URLSearchParams({ q: words }).toString()}`, counts);

/** What is looked for, and how much of it each standing finds. Each of these words is somebody's, and most are not the asker's. */
export const searches: Row[] = [
  // The engagement's title: its sessions are found by those who attend them, eight at most.
  search("Warehousing", { sees: { engagement: each(knows, 1), session: { coach: 8, leader: 8, otherLeader: 8, sponsor: 2, hrParty: 1 } } }),
  // A leader's name: everybody of the organisation may pick it, and finds through it the meetings with
  // her, and what she promised with the session in which she did.
  search("Saskia Vermeer", { sees: { person: each(members, 1), engagement: each(knows, 1), session: { coach: 8, leader: 1, otherLeader: 8, sponsor: 2, hrParty: 1 }, promise: { coach: 2, leader: 2 } } }),
  // Somebody who was interviewed: that they were is the coach's alone.
  search("Jonas Eklund", { sees: { person: each(members, 1), session: { coach: 1 }, engagement: { coach: 1 } } }),
  // What one leader promised on their own side, what the other did, and what both read; each with its session.
  search("before correcting a bay", { sees: { promise: each(["coach", "leader"], 1), session: each(["coach", "leader"], 1) } }),
  search("by ten each morning", { sees: { promise: each(["coach", "otherLeader"], 1), session: each(["coach", "otherLeader"], 1) } }),
  search("with the shift leads", { sees: { promise: each(pair, 1), session: each(pair, 1) } }),
  // What is confidential is found by nobody, not even by those who wrote it or may read it.
  search("a little lonely with it"),
  search("Say less about the past"),
  search("planning of bays moves"),
  search("Left behind"),
  // Another organisation's words.
  search("Orchard", { elsewhere: { engagement: 1, session: 4, promise: 1 } }),
  search("Ottoline Quarrier", { sees: { person: {} }, elsewhere: { person: 1, engagement: 1, session: 4, promise: 1 } }),
  search("Fond of the quarry"),
];
