import type { Member } from "@/lib/platform/context";
import type { Reader } from "./reader";

/** Whoever is signed in, as the reader of a page at one instant. */
export const readerOf = ({ name, zone, locale, organizationId, personId }: Member, now: Date): Reader => ({ name, zone, locale, now, organizationId, personId });
