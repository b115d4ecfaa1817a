import { words } from "@/lib/platform/i18n";
import { LinkButton } from "./button";

export type PaginationProps = {
  /** Addresses of the neighbours; without one the button is absent. */
  previousHref?: string;
  nextHref?: string;
  /** First and last row shown, from 1, and how many there are. Leave out where counting would cost. */
  from?: number;
  to?: number;
  total?: number;
};

/** Previous and next, as plain links. Nothing where everything fits on one page. */
export function Pagination({ previousHref, nextHref, from, to, total }: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  const t = words("ui");
  return (
    <nav className="pages" aria-label={t("pages.label")}>
      <p className="num">{from !== undefined && to !== undefined && total !== undefined && t("pages.shown", { from, to, total })}</p>
      <span>
        {previousHref && <LinkButton href={previousHref} icon="chevron-left" rel="prev">{t("pages.previous")}</LinkButton>}
        {nextHref && <LinkButton href={nextHref} iconAfter="chevron-right" rel="next">{t("pages.next")}</LinkButton>}
      </span>
    </nav>
  );
}
