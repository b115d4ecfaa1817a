/** What every answer of ours says besides its content. Sources: TRUST "Headers"; OWASP Secure Headers. */
const always: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // `no-referrer` would make browsers send `Origin: null` with forms, which the same-origin check refuses.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "X-DNS-Prefetch-Control": "off",
  "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
};

/** Two years, the least that browsers' preload lists take. */
const hsts = "max-age=63072000; includeSubDomains";

export type HeaderFacts = { nonce: string; isSecure: boolean; isDevelopment: boolean };

/** The content security policy of one answer. Scripts run by nonce alone and what these load; styles come from our own
 *  files or carry the nonce. The development server evaluates code and puts styles in without one. */
export function contentSecurityPolicy({ nonce, isDevelopment }: HeaderFacts): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:", "font-src 'self'", `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-src 'none'", "frame-ancestors 'none'", "worker-src 'self'", "manifest-src 'self'",
  ].join("; ");
}

/** The headers of one answer. Pages are kept by nobody: they show confidential things to one person. */
export const securityHeaders = (facts: HeaderFacts): Record<string, string> => ({
  ...always,
  "Content-Security-Policy": contentSecurityPolicy(facts),
  "Cache-Control": "private, no-store",
  ...(facts.isSecure ? { "Strict-Transport-Security": hsts } : {}),
});
