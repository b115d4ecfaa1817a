/* `npm test`: all that `npm run check` runs, since a change that breaks the floors or the types is no
   better than one that breaks a test. `npm test -- unit`, `db` or `browser` runs one kind. */
await import("./check.mjs");
