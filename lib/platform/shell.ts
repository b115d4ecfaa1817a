import "server-only";
import type { Member } from "./context";
import { env } from "./env";
import { chosenTheme, type Theme } from "./theme";

type ShellOf = Pick<Member, "name" | "title" | "role" | "roles"> & { organizations: { id: string; name: string; current: boolean }[]; demo: boolean; theme: Theme };

/** Whether this installation shows the demonstration, which every page must say. */
export const isDemonstration = (): boolean => env().mode === "demo";

/** What the frame of a page must know about its reader, in the shape that `Shell` takes. Under the name stands the
 *  organisation where somebody has several, else their title. */
export async function shellOf({ name, title, role, roles, organizationId, organizations }: Member): Promise<ShellOf> {
  const own = organizations.map((each) => ({ id: each.id, name: each.name, current: each.id === organizationId }));
  const place = own.length > 1 ? own.find(({ current }) => current)?.name : undefined;
  return { name, title: place ?? title, role, roles, organizations: own, demo: isDemonstration(), theme: await chosenTheme() };
}
