import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "./icon-names";

type Shape = [tag: string, attributes: Record<string, string>];

const drawings = new URL("../../node_modules/lucide-react/dist/esm/icons/", import.meta.url);

/** The file that draws an icon; some names are only another name for it. */
function fileOf(name: string): string {
  const other = /export \{ default \} from '\.\/(.+)\.mjs'/.exec(readFileSync(new URL(`${name}.mjs`, drawings), "utf8"))?.[1];
  return other ? fileOf(other) : new URL(`${name}.mjs`, drawings).pathname;
}

/** Draws one icon of the package as a symbol. */
async function symbol(name: string) {
  const icon = (await import(fileOf(name))) as { __iconData: { node: Shape[] } };
  const shapes = icon.__iconData.node.map(([tag, { key: _key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
    return `<${tag}${written.join("")}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

test("the sprite holds every named icon, drawn as the package draws it", async () => {
  const symbols = await Promise.all(iconNames.map(symbol));
  const licence = "<!-- Lucide, ISC licence, (c) Lucide Contributors; drawn by icon.test.ts -->";
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${licence}\n${symbols.join("\n")}\n</svg>\n`;
  await expect(sheet).toMatchFileSnapshot("./icons.svg");
});

test("icon names stand in alphabetical order, each once", () => {
  expect([...iconNames]).toEqual([...new Set(iconNames)].sort());
});
