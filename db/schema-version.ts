import journal from "./migrations/meta/_journal.json" with { type: "json" };

/** The name of the last migration this build knows. `prepareDatabase` leaves it in the database, and readiness asks
 *  whether it stands there: a newer build must not serve an older schema. */
export const schemaVersion: string = journal.entries.at(-1)?.tag ?? "none";
