import type * as schema from "../schema";
import type { Audience } from "@/lib/audit/rules";
import type { SealedItem } from "@/lib/feedback/rules/sealed-item";
import { canaryFor, readersOf, storyId, type Canary, type Readers } from "./canary";
import type { SurveyTelling } from "./surveys";

type Rows<T extends { $inferInsert: unknown }> = T["$inferInsert"][];

/** A text of the story that goes into one field; confidential ones are encrypted when they are written. */
export type StoryEntry = Omit<typeof schema.guideEntries.$inferInsert, "sealed">;

/** A feedback item of the story; what is not revealed is encrypted when it is written. */
export type StoryItemRow = Omit<typeof schema.feedbackItems.$inferInsert, "sealed"> & { content?: SealedItem };

/** A row whose words are encrypted when they are written. */
export type Said<T extends object> = Omit<T, "sealed"> & { words: string };

/** Everything the demonstration consists of, before any of it is written. */
export type DemoRows = {
  engagements: Rows<typeof schema.engagements>; parties: Rows<typeof schema.parties>; stages: Rows<typeof schema.engagementStages>;
  agreements: Rows<typeof schema.agreements>; clauses: Rows<typeof schema.agreementClauses>; signatures: Rows<typeof schema.agreementSignatures>;
  /** How each version of an agreement stands once its clauses are in. */
  standings: (Required<Pick<typeof schema.agreements.$inferInsert, "id" | "state" | "contentHash" | "putAt" | "inForceFrom" | "replacedAt" | "returnedAt">>)[];
  daysOff: Rows<typeof schema.daysOff>; nominations: Rows<typeof schema.nominations>;
  sessions: Rows<typeof schema.coachingSessions>; attendees: Rows<typeof schema.sessionAttendees>; moves: Rows<typeof schema.sessionMoves>;
  versions: Rows<typeof schema.expectationVersions>; acknowledgements: Rows<typeof schema.acknowledgements>; questions: Rows<typeof schema.sponsorQuestions>;
  consents: Rows<typeof schema.intakeConsents>; themes: Said<typeof schema.intakeThemes.$inferInsert>[]; excerpts: Said<typeof schema.intakeExcerpts.$inferInsert>[];
  entries: StoryEntry[]; items: StoryItemRow[]; actions: Rows<typeof schema.actionItems>;
  boards: Rows<typeof schema.boards>; boardItems: Rows<typeof schema.boardItems>; boardMarks: Rows<typeof schema.boardMarks>; barriers: Rows<typeof schema.boardBarriers>; confirmations: Rows<typeof schema.boardConfirmations>;
  /** How each board stands once everything on it is in. */
  freezes: (Required<Pick<typeof schema.boards.$inferInsert, "id" | "hash" | "freezingAt" | "frozenAt">>)[];
  announcements: Said<typeof schema.announcements.$inferInsert>[]; releases: Rows<typeof schema.releases>;
  pulses: Rows<typeof schema.pulses>; ratings: Rows<typeof schema.relationshipRatings>;
  commitments: Rows<typeof schema.commitments>; marks: Rows<typeof schema.commitmentMarks>; changes: Rows<typeof schema.commitmentChanges>;
  goals: Rows<typeof schema.goals>; milestones: Rows<typeof schema.milestones>; issues: Rows<typeof schema.issues>;
  events: Rows<typeof schema.auditEvents>; surveys: SurveyTelling[]; canaries: Canary[];
};

export const noRows = (): DemoRows => ({
  engagements: [], parties: [], stages: [], agreements: [], clauses: [], signatures: [], standings: [], daysOff: [], nominations: [], sessions: [], attendees: [], moves: [], versions: [], acknowledgements: [], questions: [], consents: [], themes: [], excerpts: [], entries: [], items: [], boards: [], boardItems: [], boardMarks: [], barriers: [], confirmations: [], freezes: [], announcements: [], releases: [], actions: [], pulses: [], ratings: [], commitments: [], marks: [], changes: [], goals: [], milestones: [], issues: [], events: [], surveys: [], canaries: [],
});

/** What the rows of one engagement have in common, and the short ways to add to them. */
export function engagementRows(rows: DemoRows, { seed, organizationId, engagementId, key, personId, readers, sideOf }: {
  seed: string; organizationId: string; engagementId: string; key: string;
  personId: (storyKey: string) => string; readers: Readers; sideOf: (leader: string) => string;
}) {
  const tenant = { organizationId, engagementId };
  const id = (name: string) => storyId(seed, `${key} ${name}`);
  /** Puts the field's canary in the place the story left for it, and notes who may come across it. */
  const planted = (words: string, object: string, audience: Audience, author: string, leader: string | null, extra: string[] = []): string => {
    if (!words.includes("{{canary}}")) return words;
    const canary = canaryFor(seed, `${key} ${object}`);
    rows.canaries.push({ canary, audience, object: `${key}: ${object}`, allowed: [...new Set([...readersOf(audience, readers, author, leader), ...extra])].sort() });
    return words.replaceAll("{{canary}}", canary);
  };
  return {
    tenant, id, planted,
    /** The side of a leader; none where several meet. */
    side: (leader?: string) => (leader ? sideOf(leader) : null),
    entry(field: string, words: string, over: { step: string; audience: Audience; author: string; authorEmail: string; leader?: string; sessionId?: string; at: Date; extra?: string[] }) {
      const owned = over.audience === "coach_only" || over.audience === "leader_only";
      const object = [over.sessionId ? `session ${over.sessionId.slice(0, 8)}` : over.step, field, over.leader ?? ""].filter(Boolean).join(" ");
      rows.entries.push({
        ...tenant, id: id(`entry ${object} ${over.author}`), sessionId: over.sessionId ?? null, stepKey: over.step, fieldKey: field, audience: over.audience,
        authorId: personId(over.author), ownerId: owned ? personId(over.author) : null, sideId: over.leader ? sideOf(over.leader) : null,
        words: planted(words, object, over.audience, over.authorEmail, over.leader ?? null, over.extra), createdAt: over.at, updatedAt: over.at,
      });
    },
    session(name: string, over: Partial<typeof schema.coachingSessions.$inferInsert> & { kind: typeof schema.coachingSessions.$inferInsert.kind; stepKey: string; startsAt: Date; minutes: number; zone: string }, attending: string[]) {
      const sessionId = id(`session ${name}`);
      rows.sessions.push({ ...tenant, id: sessionId, announcedAt: over.startsAt, ...over });
      rows.attendees.push(...attending.map((person) => ({ ...tenant, sessionId, personId: personId(person) })));
      return sessionId;
    },
    action(name: string, words: string, over: Omit<typeof schema.actionItems.$inferInsert, "organizationId" | "engagementId" | "id" | "words">, authorEmail: string, ownerEmail: string, leader: string | null) {
      const object = `action ${name}`;
      rows.actions.push({ ...tenant, ...over, id: id(object), words: planted(words, object, over.audience, authorEmail, leader, [ownerEmail]) });
    },
    daysOff(name: string, words: string, over: Omit<typeof schema.daysOff.$inferInsert, "organizationId" | "engagementId" | "id" | "label" | "audience">, authorEmail: string) {
      const object = `days off ${name}`;
      rows.daysOff.push({ ...tenant, ...over, id: id(object), audience: "alliance", label: planted(words, object, "alliance", authorEmail, null) });
    },
    event(name: string, subjectId: string, audience: Audience, at: Date, actor: string | null, details: Record<string, unknown>, leader?: string) {
      rows.events.push({ ...tenant, id: id(`event ${name} ${subjectId} ${leader ?? ""}`), name, subjectId, audience, actorId: actor ? personId(actor) : null, sideId: leader ? sideOf(leader) : null, details, occurredAt: at });
    },
  };
}
export type EngagementRows = ReturnType<typeof engagementRows>;
