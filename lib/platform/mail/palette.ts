/** The design tokens as mail programs read them: sRGB of the OKLCH values in the design's token file, [light, dark]. */
export const palette = {
  canvas: ["#f9f7f5", "#12110f"],
  surface: ["#fffefd", "#1a1816"],
  line: ["#e1deda", "#34322e"],
  ink: ["#24201b", "#eae7e3"],
  quiet: ["#544f49", "#bab7b2"],
  teal: ["#005a5e", "#6fc7c7"],
  onTeal: ["#f9fdfc", "#051718"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;
