import { writeClause } from "@/lib/alignment/commands/write-clause";
import { writeClauseInput } from "@/lib/alignment/input";
import { endpoint } from "@/lib/platform/endpoint";

/** An autosave of one field of a draft. 200 with `revision` and `counter`; 409 with the other version in `details.theirs`. */
export const POST = endpoint(writeClauseInput, writeClause);
