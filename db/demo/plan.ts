import { shippedTemplates } from "@/lib/programs/templates/all";
import { calendarOf } from "./days";
import { interventionRows } from "./intervention";
import { otherRows } from "./others";
import { peopleRows } from "./people";
import { noRows } from "./rows";
import { storyId } from "./canary";
import { readStory } from "./story";

/** The whole demonstration as rows, before any is written: the same seed and instant give the same rows. */
export function planDemonstration(seed: string, loadedAt: Date) {
  const story = readStory();
  const begun = new Date(loadedAt.getTime() - 365 * 86_400_000);
  const people = peopleRows(story, seed, begun);
  const calendar = calendarOf(loadedAt, story.organization.home_zone);
  const templates = shippedTemplates().map((content) => ({
    organizationId: people.organizationId, id: storyId(seed, `template ${content.key}`), key: content.key, version: content.version, title: content.title, content, createdAt: begun,
  }));
  const templateOf = (key: string) => {
    const template = templates.find((one) => one.key === key);
    if (!template) throw new Error(`The story names a program that does not exist: ${key}`);
    return { id: template.id, stages: template.content.stages.map((stage) => stage.key) };
  };
  const rows = noRows();
  interventionRows(rows, story.main, templateOf("intervention").id, seed, people, calendar);
  interventionRows(rows, story.running, templateOf("intervention").id, seed, people, calendar);
  for (const other of story.others) otherRows(rows, other, templateOf(other.program), seed, people, calendar);
  return { people, templates, rows };
}
