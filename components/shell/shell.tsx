import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";
import { AccountMenu, accountMenuId } from "./account-menu";
import { DemoStrip } from "./demo-strip";
import { entryAt } from "./entries";
import { Navigation } from "./navigation";
import { SearchBox } from "./search-box";
import type { ViewerShell } from "./viewer";
import { Avatar } from "@/components/ui/person";

export type ShellProps = {
  viewer: ViewerShell;
  /** The address of the entry this page belongs under: "/engagements". Pages below an entry may give their own address. */
  current: string;
  /** `narrow` 680 px (forms, a leader's home), `agree` 912, `report` 968, else 1112. */
  width?: "full" | "narrow" | "agree" | "report";
  /** Entries that need the reader: address and how many things. */
  waiting?: Readonly<Record<string, number>>;
  children: ReactNode;
};

/** The frame of every signed-in page: sidebar on a desk, two bars on a phone, the same few entries in both. */
export function Shell({ viewer, current, width = "full", waiting, children }: ShellProps) {
  const t = words("shell");
  const entry = entryAt(viewer.role, current)?.key;
  const navigation = { role: viewer.role, current: entry, waiting };
  return (
    <div className={viewer.demo ? "demo-on" : undefined}>
      <a className="skip" href="#main">{t("skip")}</a>
      {viewer.demo && <DemoStrip />}
      <div className="app">
        <header className="topbar">
          <Link className="brand" href="/home" prefetch={false}>Entente</Link>
          <span className="bar-acts">
            <Link className="icb" href="/search" prefetch={false} aria-label={t("search")}><Icon name="search" size={20} /></Link>
            <button type="button" className="icb" popoverTarget={accountMenuId} aria-label={t("accountOf", { name: viewer.name })}><Avatar name={viewer.name} /></button>
          </span>
        </header>
        <aside className="side" aria-label={t("sidebar")}><div className="side-in">
          <Link className="brand" href="/home" prefetch={false} aria-label={t("homeOf")}>Entente</Link>
          <SearchBox />
          <Navigation kind="side" {...navigation} />
          <div className="side-end">
            <nav className="nav" aria-label={t("help")}>
              <Link href="/help" prefetch={false}><Icon name="circle-question-mark" />{t("help")}</Link>
            </nav>
            <div>
              <button type="button" className="whoami" popoverTarget={accountMenuId} aria-label={t("accountOf", { name: viewer.name })}>
                <Avatar name={viewer.name} />
                <span>{viewer.name}<small>{viewer.title}</small></span>
              </button>
            </div>
          </div>
        </div></aside>
        <main id="main" tabIndex={-1} className={width === "full" ? "page" : `page ${width}`}>{children}</main>
      </div>
      <Navigation kind="bar" {...navigation} />
      <AccountMenu viewer={viewer} />
    </div>
  );
}

/** A page without ways out: sign-in, an invitation, a board. `bare` keeps the text to 640 px; else the page lays itself out. */
export function BareShell({ bare = true, demo, children }: { bare?: boolean; demo?: boolean; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">{words("shell")("skip")}</a>
      {demo && <DemoStrip />}
      <main id="main" tabIndex={-1} className={bare ? "page bare" : undefined}>
        {bare && <p className="brand mb-10 px-0">Entente</p>}
        {children}
      </main>
    </>
  );
}
