import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";
import type { MemberRole } from "@/lib/people/rules";
import { entriesOf, type EntryKey } from "./entries";

type NavigationProps = {
  kind: "side" | "bar";
  role: MemberRole;
  current: EntryKey | undefined;
  waiting?: Readonly<Record<string, number>> | undefined;
};

/** The entries of one role: icon beside word in the sidebar, icon over word in the bar of a phone. */
export function Navigation({ kind, role, current, waiting }: NavigationProps) {
  const t = words("shell");
  return (
    <nav className={kind === "side" ? "nav" : "tabbar"} aria-label={t("main")}>
      {entriesOf[role].map(({ key, href, icon, short }) => {
        const count = waiting?.[href] ?? 0;
        return (
          <Link key={key} href={href} prefetch={false} aria-current={key === current ? "page" : undefined}>
            <Icon name={icon} size={kind === "side" ? 18 : 20} />
            {t(`entry.${kind === "bar" && short ? short : key}`)}
            {count > 0 && <span className="n"><span aria-hidden="true">{count}</span><span className="vh">, {t("waiting", { count })}</span></span>}
          </Link>
        );
      })}
    </nav>
  );
}
