import path from "node:path";

/** The yardstick: nothing but the framework. Its packages are those of the project two folders up. */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg"],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
};
