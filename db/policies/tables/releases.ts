import { allOf, anyOf, anyParty, ownSide, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** The day it is for this transaction; the database's own where none was said. */
const today = "coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now())";
/** Whoever has left can take nothing back any more, so nothing of theirs stays open. */
const sideHere = "exists (select 1 from parties p where p.id = side_id and p.left_at is null and p.declined_at is null)";
const open = allOf(oneOf("to_person_id", "people"), anyParty, sideHere, "complete_at is not null", "withdrawn_at is null", `expires_on >= (${today} - interval '1 day')::date`);

/** What leaders have opened to somebody: theirs, and the one person's while it lasts. */
export const releasesTables: Record<string, TablePolicy> = {
  releases: { read: anyOf(ownSide, open), add: allOf(oneOf("author_id", "people"), ownSide), change: ownSide },
};
