import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { CalmWordsProvider } from "@/components/shell/calm-words";
import { FontPreload } from "@/components/shell/fonts";
import { words } from "@/lib/platform/i18n";
import { chosenTheme } from "@/lib/platform/theme";
import "./globals.css";

/** Pages name themselves; the product stands behind. */
export const metadata: Metadata = {
  title: { template: "%s · Entente", default: "Entente" },
  applicationName: "Entente",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover", colorScheme: "light dark" };

/** What every page stands in. It reads no data: the chosen colours are a cookie of this browser. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const t = words("calm");
  const calm = { title: t("unexpectedTitle"), message: t.raw("unexpected") as string, plain: t("unexpectedPlain"), again: t("again"), home: t("home") };
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <FontPreload />
        <CalmWordsProvider words={calm}>{children}</CalmWordsProvider>
      </body>
    </html>
  );
}
