import type { MemberRole } from "@/lib/people/rules";

/** Which colours the reader chose; `system` follows the device. */
export type Theme = "system" | "light" | "dark";

/** What the frame of a page must know about its reader. */
export type ViewerShell = {
  name: string;
  /** What stands under the name: "VP Customer Service". */
  title: string;
  /** The role whose entries are shown; the sidebar never mixes two. */
  role: MemberRole;
  /** All roles of this person in the current organisation. */
  roles: MemberRole[];
  organizations: { id: string; name: string; current: boolean }[];
  /** Whether this installation shows the demonstration. */
  demo: boolean;
  theme: Theme;
};
