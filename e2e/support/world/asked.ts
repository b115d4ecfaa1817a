import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { demonstrationCanaries } from "@/db/demo/load";
import { only } from "@/db/only";
import { actionItems, agreements, coachingSessions, engagements, feedbackItems, intakeThemes, parties, people, programTemplates, releases, surveyWaves } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import type { Ground } from "./ground";

/** The intervention of the story that the matrix asks for, and its key there. */
const asked = { title: "Network Planning and Warehousing", key: "e-9: " };
const canaryIn = (words: string) => /canary-[0-9a-f]+/.exec(words)?.[0] ?? "";

/** The engagement asked for, as the demonstration tells it: which of its objects are asked for, and all its records. */
export async function askedGround(db: Db): Promise<Ground & { organizationId: string; sides: string[] }> {
  const engagement = only(await db.select().from(engagements).where(eq(engagements.title, asked.title)));
  const { organizationId, id } = engagement;
  const leaders = await db.select().from(parties).where(and(eq(parties.engagementId, id), eq(parties.role, "leader"))).orderBy(parties.position);
  const sides = leaders.map((leader) => leader.id);
  const sessions = await db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, id));
  const actions = await db.select().from(actionItems).where(eq(actionItems.engagementId, id)).orderBy(actionItems.dueOn);
  const items = await db.select({ id: feedbackItems.id }).from(feedbackItems).where(eq(feedbackItems.engagementId, id));
  const versions = await db.select({ id: agreements.id }).from(agreements).where(eq(agreements.engagementId, id));
  const released = await db.select({ id: releases.id }).from(releases).where(eq(releases.engagementId, id));
  const [theme] = await db.select({ id: intakeThemes.id }).from(intakeThemes).where(eq(intakeThemes.engagementId, id));
  const waves = await db.select({ id: surveyWaves.id }).from(surveyWaves).where(eq(surveyWaves.engagementId, id));
  const everybody = await db.select({ id: people.id, email: people.email, name: people.name }).from(people).where(eq(people.organizationId, organizationId));
  const templates = await db.select({ id: programTemplates.id, key: programTemplates.key }).from(programTemplates).where(eq(programTemplates.organizationId, organizationId));
  const canaries = (await demonstrationCanaries()).filter(({ object }) => object.startsWith(asked.key) && !object.startsWith(`${asked.key}action`));
  const session = (round: number, side: string | null) => only(sessions.filter((one) => one.round === round && one.sideId === side)).id;
  const [sideOne = ""] = sides;
  return {
    organizationId, sides,
    objects: {
      engagement: id, planned: session(5, sideOne), call: session(5, null), held: session(3, sideOne), heldCall: session(3, null), intake: only(sessions.filter(({ kind, sideId }) => kind === "intake" && sideId === sideOne)).id, party: sideOne, draft: newId(), list: newId(),
      action: actions.find(({ sideId }) => sideId === sideOne)?.id ?? "", template: only(templates.filter(({ key }) => key === "intervention")).id,
      item: only(items).id, agreement: only(versions).id, release: only(released).id, theme: theme?.id ?? "", wave: only(waves).id,
      person: only(everybody.filter(({ name }) => name === "Lars Mikkelsen")).id,
    },
    records: {
      engagement: [[id, asked.title]], session: sessions.map((one) => [one.id]), promise: actions.map(({ id: action, words }) => [action, canaryIn(words)]),
      entry: canaries.map(({ canary }) => [canary]), person: everybody.map((person) => [person.id, person.email]), name: everybody.map(({ name }) => [name]),
    },
  };
}
