import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";

/** Says on every page of a demonstration that nobody here is real, and leads to the other roles. */
export function DemoStrip() {
  const t = words("shell");
  return (
    <aside className="demo-strip" aria-label={t("demoLabel")}>
      <Icon name="info" size={16} />
      <span>{t("demo")} <Link href="/sign-in" prefetch={false}>{t("demoChange")}</Link></span>
    </aside>
  );
}
