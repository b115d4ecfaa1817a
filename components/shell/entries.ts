import type { IconName } from "@/components/ui/icon-names";
import type { MemberRole } from "@/lib/people/rules";

/** The name of an entry in the messages (`shell.entry`), and what a page calls itself in `current`. */
export type EntryKey =
  | "home" | "meetings" | "promises" | "whoSeesWhat" | "today" | "engagements" | "calendar" | "sessions"
  | "interventions" | "portfolio" | "effect" | "people" | "health" | "templates";

export type Entry = {
  key: EntryKey;
  href: string;
  icon: IconName;
  /** A shorter word for the narrow bar of a phone. */
  short?: "whoSeesWhatShort";
};

const whoSeesWhat: Entry = { key: "whoSeesWhat", href: "/who-sees-what", icon: "eye", short: "whoSeesWhatShort" };

/** The entries of each role, at most five; only pages that exist stand here. */
export const entriesOf: Record<MemberRole, readonly Entry[]> = {
  leader: [
    { key: "home", href: "/home", icon: "house" },
    { key: "meetings", href: "/meetings", icon: "calendar-days" },
    { key: "promises", href: "/promises", icon: "handshake" },
    whoSeesWhat,
  ],
  coach: [
    { key: "today", href: "/home", icon: "calendar-check" },
    { key: "engagements", href: "/engagements", icon: "folders" },
    { key: "calendar", href: "/meetings", icon: "calendar-days" },
    { key: "sessions", href: "/sessions", icon: "notebook-pen" },
  ],
  sponsor: [
    { key: "home", href: "/home", icon: "house" },
    { key: "interventions", href: "/engagements", icon: "folders" },
    { key: "calendar", href: "/meetings", icon: "calendar-days" },
    whoSeesWhat,
  ],
  hr: [
    { key: "portfolio", href: "/home", icon: "layout-list" },
    { key: "engagements", href: "/engagements", icon: "folders" },
    { key: "effect", href: "/effect", icon: "chart-no-axes-column" },
    { key: "people", href: "/people", icon: "users-round" },
  ],
  administrator: [
    { key: "health", href: "/home", icon: "heart-pulse" },
    { key: "people", href: "/people", icon: "users-round" },
    { key: "templates", href: "/templates", icon: "layout-template" },
  ],
};

/** The entry of a role that leads to a page, by the page's address, so that one page can serve several roles. */
export const entryAt = (role: MemberRole, href: string): Entry | undefined =>
  entriesOf[role].find((entry) => href === entry.href || href.startsWith(`${entry.href}/`));
