import { preload } from "react-dom";

const inter = new URL("../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url).href;
const serif = new URL("../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", import.meta.url).href;

/** Asks for the two Latin faces at once with the page, so that text is set in them on the first paint. Once, in the root layout. */
export function FontPreload() {
  for (const file of [inter, serif]) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return null;
}
