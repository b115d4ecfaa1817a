import type { Db } from "@/db/client";
import type { MemberRole } from "@/lib/people/rules";
import type { Locale } from "./i18n";

/** Somebody signed in, as one person of one organisation. `people` holds their person in each organisation that
 *  this request reaches: the one above, or all of theirs on a coach's home. */
export type Member = {
  kind: "member";
  sessionId: string;
  accountId: string;
  personId: string;
  organizationId: string;
  people: string[];
  name: string;
  title: string;
  email: string;
  /** IANA zone in which instants are shown to them. */
  zone: string;
  locale: Locale;
  /** The role they look through at present; it chooses home and navigation, never what may be read. */
  role: MemberRole;
  roles: MemberRole[];
  organizations: { id: string; name: string }[];
};

/** The installation's own jobs, within one organisation. */
export type Worker = { kind: "worker"; organizationId: string };

/** On whose behalf something is done. Respondents, confirmers and feed readers join here when their parts exist. */
export type Viewer = Member | Worker;

/** All that a query or command may know of the outside world: one transaction, one viewer, one instant. */
export type Ctx<V extends Viewer = Member> = { db: Db; viewer: V; now: Date };
