/** The values of a form by field name; a name that stands several times has a list. */
export type Values = Record<string, string | string[]>;

/** Names that a form carries for its own journey and no draft holds. */
const journey = new Set(["go", "step", "counter"]);

/** What a form holds right now. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const [name, value] of new FormData(form)) {
    if (journey.has(name) || typeof value !== "string") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** What a form held when the page was made, before anybody typed. */
export function firstValuesOf(form: HTMLFormElement): Values {
  const untouched = form.cloneNode(true) as HTMLFormElement;
  untouched.reset();
  return valuesOf(untouched);
}

/** "leaderId" and "leader" are one row and go together. */
const groupOf = (name: string) => name.replace(/(Id|Kind)$/, "");

/** The fields that are no longer as they were, each with those that belong to it. */
export function changedValues(now: Values, before: Values): Values {
  const same = (name: string) => JSON.stringify(now[name]) === JSON.stringify(before[name]);
  const groups = new Set(Object.keys(now).filter((name) => !same(name)).map(groupOf));
  return Object.fromEntries(Object.entries(now).filter(([name]) => groups.has(groupOf(name))));
}
