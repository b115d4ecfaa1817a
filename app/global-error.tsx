"use client";
import calm from "@/lib/platform/messages/en/calm.json" with { type: "json" };
import "./globals.css";

/** The layout itself failed, so nothing of it is at hand: the same calm page, in the catalogue's first language. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{`${calm.unexpectedTitle} · Entente`}</title>
        <main id="main" className="page bare">
          <p className="brand mb-10 px-0">Entente</p>
          <h1>{calm.unexpectedTitle}</h1>
          <p className="lede" role="alert">{calm.unexpectedPlain}</p>
          <div className="btns"><button type="button" className="btn primary" onClick={retry}>{calm.again}</button></div>
        </main>
      </body>
    </html>
  );
}
