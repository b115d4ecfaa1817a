import { expect, test } from "vitest";
import { iconNames } from "./icon-names";

type Shape = [tag: string, attributes: Record<string, string>];

/** Draws one icon of the package as a symbol. Lucide is © Lucide Contributors, ISC licence. */
async function symbol(name: string) {
  const icon = (await import(`../../node_modules/lucide-react/dist/esm/icons/${name}.mjs`)) as { __iconData: { node: Shape[] } };
  const shapes = icon.__iconData.node.map(([tag, { key: _key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
    return `<${tag}${written.join("")}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

test("the sprite holds every named icon, drawn as the package draws it", async () => {
  const symbols = await Promise.all(iconNames.map(symbol));
  const licence = "<!-- Lucide, ISC licence, (c) Lucide Contributors; drawn by icon.test.ts -->";
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.join("\n")}\n</svg>\n`;
  await expect(sheet).toMatchFileSnapshot("./icons.svg");
});

test("icon names stand in alphabetical order, each once", () => {
  expect([...iconNames]).toEqual([...new Set(iconNames)].sort());
});
