import Link from "next/link";
import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";

export type Crumb = { label: string; href?: string };

/** The way here; the last one, without `href`, is this place. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={words("ui")("crumbs")}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <Link href={href} prefetch={false}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

export type PageHeadProps = {
  /** On a home a sentence about this reader today; on a thing's page its name. The one `h1`. */
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** The line above the title: date and zone, organisation. */
  kicker?: ReactNode;
  /** One or two sentences under the title. */
  lede?: ReactNode;
  /** Facts with icons, each in a `span`. */
  meta?: ReactNode;
  /** Buttons, badge, saved line; at most one primary. */
  actions?: ReactNode;
};

/** The head of every page. */
export function PageHead({ title, crumbs, kicker, lede, meta, actions }: PageHeadProps) {
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <header className="head">
        <div>
          {kicker && <p className="sub">{kicker}</p>}
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
          {meta && <p className="meta mt-2">{meta}</p>}
        </div>
        {actions && <div className="acts">{actions}</div>}
      </header>
    </>
  );
}
