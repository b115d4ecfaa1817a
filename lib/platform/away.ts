import "server-only";
import { words } from "./i18n";

/** Seconds after which a browser or a balancer should ask again. */
export const retryAfterSeconds = 3;

/** The page that stands in while the database is away. It needs nothing but itself, and asks again on its own. */
export function awayPage(nonce: string): string {
  const t = words("calm");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="${retryAfterSeconds + 2}">
<title>${t("awayTitle")} · Entente</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 37.5rem; padding: 4rem 1.25rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fdfcfa, #1a1917); color: light-dark(#211f1b, #ecebe8) }
h1 { font: 600 1.9375rem/1.25 Georgia, serif; text-wrap: balance }
</style>
</head>
<body><main><p><b>Entente</b></p><h1>${t("awayTitle")}</h1><p>${t("away")}</p></main></body>
</html>`;
}
