/** The floors of the house. A floor may stand on the ones below it, never on those above. */
const pure = "^lib/[^/]+/(rules|input|events|templates|lexicon|instruments)(\\.ts$|/)|^lib/platform/(errors|dates|ids|i18n|clock|mail/address)\\.ts$|^lib/platform/messages/";
const tests = "\\.test\\.tsx?$|^e2e/|^db/testing/";
const server = "^lib/[^/]+/(access|queries|commands|entrance|record|sweep)(\\.ts$|/)";
/** Commands and sweeps of processes that have no viewer yet: the worker's, and the first administrator's. */
const unviewed = "^lib/jobs/|^lib/people/setup\\.ts$";
/** Commands without an event of their own: the text as it is typed leaves its revisions, a mark "read" is nobody's
 *  business, a look has a row of its own, and the shipped programs belong to the event of an organisation's beginning. */
const untraced = "^lib/(programs/commands|notifications/commands|engagements/commands/(write-entry|write-answers|share-entry|erase-entries|save-draft|content-key|look)|feedback/commands/save-item|alignment/commands/write-clause)\\.ts$";
const rule = (name, from, to, comment) => ({ name, comment, severity: "error", from, to });

/** The modules, lowest first. Modules on one line do not know each other. */
const order = [["audit"], ["people"], ["programs"], ["engagements"], ["plans"], ["intake", "feedback", "alignment", "sessions", "surveys", "conversations"], ["stages"], ["reports", "notifications"], ["jobs"]];
const inOrder = order.flatMap((line, i) => line.map((module) => {
  const above = [...line.filter((other) => other !== module), ...order.slice(i + 1).flat()];
  return above.length > 0 && rule(`${module}-knows-its-place`, { path: `^lib/${module}/`, pathNot: tests }, { path: `^lib/(${above.join("|")})/` }, "Modules stand in one order; see the list in .dependency-cruiser.cjs.");
})).filter(Boolean);

module.exports = {
  forbidden: [
    ...inOrder,
    rule("rules-stand-on-nothing", { path: pure, pathNot: tests }, { path: "^(app|components|db|lib)/", pathNot: pure }, "Rules and inputs are pure; only other rules may be imported."),
    rule("rules-know-no-framework", { path: pure, pathNot: tests }, { path: "node_modules/(next|next-auth|react|react-dom|drizzle-orm|pg|graphile-worker)(/|$)" }, "Rules run anywhere."),
    rule("db-stands-on-rules", { path: "^db/", pathNot: `${tests}|^db/demo/` }, { path: "^(app|components|lib)/", pathNot: pure }, "The database knows the words of the domain and nothing else; the demonstration alone is told in commands."),
    rule("lib-knows-no-screen", { path: "^lib/", pathNot: tests }, { path: "^(app|components)/" }, "The domain does not know its screens."),
    rule("components-touch-no-data", { path: "^components/", pathNot: tests }, { path: `^(app|db)/|${server}`, dependencyTypesNot: ["type-only"] }, "Components are given data; they do not fetch it."),
    rule("components-know-little-plumbing", { path: "^components/", pathNot: tests }, { path: "^lib/platform/", pathNot: "^lib/platform/(i18n|dates|errors|outcome|form-state)\\.ts$|^lib/platform/messages/", dependencyTypesNot: ["type-only"] }, "Of the platform, components use words, dates and errors."),
    rule("screens-go-through-the-domain", { path: "^app/", pathNot: tests }, { path: "^db/|node_modules/(drizzle-orm|pg)(/|$)" }, "Pages and actions ask queries and commands."),
    rule("one-door-to-the-database", { path: "^lib/", pathNot: `${tests}|${server}|${unviewed}|^lib/platform/` }, { path: "^db/" }, "Only these files of a module speak SQL."),
    rule("platform-has-no-domain", { path: "^lib/platform/", pathNot: tests }, { path: "^lib/(?!platform/)", pathNot: pure }, "Plumbing carries anything and knows nothing."),
    rule("only-tests-use-testing", { pathNot: tests }, { path: "^db/testing/" }, "Builders stay out of the product."),
    rule("no-circles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }, "A circle has no floor."),
    rule("product-uses-declared-packages", { path: "^(app|components|lib|db)/", pathNot: tests }, { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] }, "Product code uses declared dependencies."),
    rule("everything-resolves", { path: "^(app|components|lib|db|e2e)/" }, { couldNotResolve: true }, "An import that leads nowhere."),
  ],
  required: [
    { name: "actions-are-wrapped", severity: "error", comment: "Every server action is made by lib/platform/action.", module: { path: "^app/.*actions\\.ts$" }, to: { path: "^lib/platform/action\\.ts$" } },
    { name: "commands-leave-a-trace", severity: "error", comment: "Every command records an audit event.", module: { path: "^lib/[^/]+/commands(\\.ts$|/)", pathNot: `${tests}|${untraced}` }, to: { path: "^lib/audit/record\\.ts$" } },
    { name: "commands-are-server-only", severity: "error", comment: "Marked so that the bundler refuses them in a browser.", module: { path: server, pathNot: tests }, to: { path: "server-only" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.next|next-env" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
