import pg from "pg";

/** Ten connections, as many as the application has. */
export const pool = (globalThis.barePool ??= new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 10 }));
