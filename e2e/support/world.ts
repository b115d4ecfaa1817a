import { test as base } from "@playwright/test";
import { standings, type Standing } from "./standings";
import { command } from "./test";
import { newClient, type Answer, type Client } from "./world/client";
import type { Ground } from "./world/ground";
import type { Made } from "./world/make";

/** The demonstration with those who stand outside its story, and a browser without a screen for every standing. */
export type World = {
  /** The engagement that is asked for, and what the second organisation holds. */
  asked: Ground;
  elsewhere: Ground;
  as: (standing: Standing) => Client;
  /** What the removed member saw of the engagements while they still were one, and a sign-in link of theirs from then. */
  beforeRemoval: Answer;
  oldLink: string;
};

/** Presses the confirming button that a printed link leads to. */
export function press(client: Client, link: string): Promise<Answer> {
  return client.post("/sign-in/open", new URLSearchParams(new URL(link).search));
}

async function makeWorld(address: string): Promise<World> {
  const { asked, elsewhere, links, removedId, secondLink } = JSON.parse(command("e2e/support/world/make.ts")) as Made;
  const clients = new Map<Standing, Client>();
  for (const standing of standings) {
    const client = newClient(address);
    if (standing !== "nobody") await press(client, links[standing]);
    clients.set(standing, client);
  }
  const as = (standing: Standing): Client => {
    const client = clients.get(standing);
    if (!client) throw new Error(`Nobody stands there: ${standing}`);
    return client;
  };
  await as("sponsor").post("/engagements/new", { engagementId: asked.objects.draft });
  const list = new FormData();
  list.append("id", asked.objects.list);
  list.append("file", new Blob(["Name,E-mail\nSomebody New,somebody.new@norvane.example\n"], { type: "text/csv" }), "list.csv");
  await as("hrParty").post("/api/people/import", list);
  const beforeRemoval = await as("removed").get("/engagements");
  await as("administrator").post(`/people/${removedId}/remove`, {});
  return { asked, elsewhere, as, beforeRemoval, oldLink: secondLink };
}

/** Tests of the matrix share one world: it is made once and none of them changes it. */
export const test = base.extend<object, { world: World }>({
  world: [async ({}, provide, { project }) => { await provide(await makeWorld(project.use.baseURL ?? "")); }, { scope: "worker", timeout: 120_000 }],
});
export { expect } from "@playwright/test";
