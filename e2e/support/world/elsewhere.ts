import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { actionItems, agreements, engagementDrafts, engagements, memberships, people, peopleImports, releases, surveyPlans, surveyWaves } from "@/db/schema";
import type { Builders } from "@/db/testing/build";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { prepareItem } from "@/lib/feedback/commands/prepare-item";
import { wordTheme } from "@/lib/intake/commands/word-theme";
import { listJustRead } from "@/lib/people/rules/import-list";
import { newId } from "@/lib/platform/ids";
import { as } from "./as";
import type { Ground } from "./ground";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A second organisation with an intervention of its own. Its coach administers it too, and is a member of nothing else.
 *  @returns also that member's address. */
export async function elsewhereGround(db: Db, build: Builders): Promise<Ground & { address: string }> {
  const it = await build.intervention({ title: "Orchard and Quarry", startsOn: inDays(-60).toISOString().slice(0, 10), launchedAt: inDays(-62) });
  const { organizationId, coach, sponsor, sideOne } = it;
  await db.update(people).set({ name: "Ottoline Quarrier" }).where(eq(people.id, it.one.id));
  await db.insert(memberships).values({ organizationId, personId: coach.id, role: "administrator" });
  const held = await build.session(it, [it.one.id], { sideId: sideOne, round: 1, startsAt: inDays(-7), status: "held", heldMinutes: 60, loggedAt: inDays(-7), loggedById: coach.id });
  const heldCall = await build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", round: 1, startsAt: inDays(-6), status: "held", heldMinutes: 45, loggedAt: inDays(-6), loggedById: coach.id });
  const planned = await build.session(it, [it.one.id], { sideId: sideOne, round: 2, startsAt: inDays(7) });
  const call = await build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", round: 2, startsAt: inDays(8) });
  const intake = await build.session(it, [it.one.id], { sideId: sideOne, kind: "intake", stepKey: "iv-intake-leader", round: null, startsAt: inDays(-30), status: "held", heldMinutes: 90, loggedAt: inDays(-30), loggedById: coach.id });
  const action = { organizationId, id: newId(), engagementId: it.id, sessionId: held.id, sideId: null, audience: "pair" as const, authorId: coach.id, ownerId: it.one.id, words: "Leave the orchard gate open. canary-0e15e84e7e01" };
  await db.insert(actionItems).values(action);
  const note = "canary-0e15e84e7e02";
  await as(db, coach, (ctx) => writeEntry(ctx, it.id, { stepKey: "iv-individual", fieldKey: "iv-in2-notes", audience: "coach_only", sideId: sideOne, sessionId: planned.id }, { words: `Fond of the quarry. ${note}`, revision: 0, counter: 1 }));
  const item = newId();
  await as(db, coach, (ctx) => prepareItem(ctx, { engagementId: it.id, id: item, segment: "process", direction: "constructive", about: [sideOne], themeId: null }));
  const theme = newId();
  await as(db, coach, (ctx) => wordTheme(ctx, { engagementId: it.id, id: theme, words: "Apples are counted twice.", segment: "process", guessable: null, revision: 0, excerpts: [] }));
  const draft = newId();
  await db.insert(engagements).values({ organizationId, id: draft, templateId: it.templateId, title: "Mill and Orchard", zone: "Europe/Amsterdam", createdById: sponsor.id });
  await db.insert(engagementDrafts).values({ organizationId, engagementId: draft, authorId: sponsor.id, content: {} });
  const list = newId();
  await db.insert(peopleImports).values({ organizationId, id: list, authorId: it.hr.id, fileName: "orchard.csv", status: "preview", content: listJustRead(["Name", "E-mail"], []), total: 0 });
  const agreement = newId();
  await db.insert(agreements).values({ organizationId, id: agreement, engagementId: it.id, version: 1, items: ["goal"], authorId: coach.id, audience: "pair" });
  const release = newId();
  await db.insert(releases).values({ organizationId, id: release, engagementId: it.id, sideId: sideOne, authorId: it.one.id, entryId: newId(), entryRevision: 1, title: "Individual session", words: "Of the orchard.", toPersonId: sponsor.id, releasedAt: inDays(-3), completeAt: inDays(-3), expiresOn: inDays(30).toISOString().slice(0, 10) });
  const [plan, wave] = [newId(), newId()];
  await db.insert(surveyPlans).values({ organizationId, id: plan, engagementId: it.id, instrumentKey: "working-relationship", instrumentVersion: 1, goals: [], k: 5, authorId: coach.id });
  await db.insert(surveyWaves).values({ organizationId, id: wave, planId: plan, engagementId: it.id, kind: "baseline", state: "scheduled", opensOn: "2030-01-07", closesOn: "2030-01-21" });
  const everybody = [it.sponsor, coach, it.one, it.two, it.hr, it.onlooker, it.admin, it.former];
  return {
    address: coach.email,
    objects: { engagement: it.id, held: held.id, heldCall: heldCall.id, intake: intake.id, planned: planned.id, call: call.id, draft, list, person: it.two.id, template: it.templateId, action: action.id, party: it.sideTwo, item, agreement, release, theme, wave },
    records: {
      engagement: [[it.id, it.title], [draft, "Mill and Orchard"]], session: [held, heldCall, planned, call].map(({ id }) => [id]), promise: [[action.id, "canary-0e15e84e7e01"]],
      entry: [[note]], person: everybody.map(({ id, email }) => [id, email]), name: [["Ottoline Quarrier"], ...everybody.filter(({ id }) => id !== it.one.id).map(({ name }) => [name])],
    },
  };
}
