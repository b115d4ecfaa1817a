import type * as schema from "../schema";
import type { MemberRole } from "@/lib/people/rules";
import { storyId } from "./canary";
import type { Story, StoryPerson } from "./story";

const roleOf = ({ account }: StoryPerson): MemberRole | null => (account === "admin" ? "administrator" : account ?? null);

/** The organisation and everybody in it. */
export function peopleRows(story: Story, seed: string, at: Date) {
  const organizationId = storyId(seed, story.organization.id);
  const personId = (key: string) => storyId(seed, `person ${key}`);
  const units = new Map(story.units.map((unit) => [unit.id, unit.name]));
  const organization: typeof schema.organizations.$inferInsert = {
    id: organizationId, name: story.organization.name, homeZone: story.organization.home_zone, coachingPolicy: story.organization.coaching_policy, createdAt: at,
  };
  const people: (typeof schema.people.$inferInsert)[] = story.people.map((person) => ({
    organizationId, id: personId(person.id), name: person.name, email: person.email, title: person.title, unit: units.get(person.unit) ?? "",
    zone: person.zone, credential: person.credential ?? "", createdAt: at,
  }));
  const memberships = story.people.flatMap((person): (typeof schema.memberships.$inferInsert)[] => {
    const role = roleOf(person);
    return role ? [{ organizationId, personId: personId(person.id), role, grantedAt: at }] : [];
  });
  const emailOf = new Map(story.people.map((person) => [person.id, person.email]));
  const nameOf = new Map(story.people.map((person) => [person.id, person.name]));
  return { organizationId, personId, organization, people, memberships, email: (key: string) => emailOf.get(key) ?? "", name: (key: string) => nameOf.get(key) ?? "" };
}
export type DemoPeople = ReturnType<typeof peopleRows>;
