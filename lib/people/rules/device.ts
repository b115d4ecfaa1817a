const browsers: readonly [string, RegExp][] = [
  ["Edge", /\bEdg(e|A|iOS)?\//], ["Opera", /\bOPR\//], ["Samsung Internet", /\bSamsungBrowser\//], ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//], ["Safari", /\bSafari\//],
];

const systems: readonly [string, RegExp][] = [
  ["iPhone", /\biPhone\b/], ["iPad", /\biPad\b/], ["Android", /\bAndroid\b/], ["Windows", /\bWindows\b/], ["ChromeOS", /\bCrOS\b/],
  ["Mac", /\bMac OS X\b|\bMacintosh\b/], ["Linux", /\bLinux\b/],
];

const found = (list: readonly [string, RegExp][], text: string): string | null => list.find(([, sign]) => sign.test(text))?.[0] ?? null;

/** What a browser says of itself, in the two words by which people know their devices. Nothing else of it is kept.
 *  Brands are the same in every language; null where it does not say. */
export const deviceOf = (userAgent: string | null): { browser: string | null; system: string | null } =>
  ({ browser: found(browsers, userAgent ?? ""), system: found(systems, userAgent ?? "") });
