import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";
import { searchBoxId } from "./search-box";
import { Shortcuts } from "./shortcuts";
import type { ViewerShell } from "./viewer";

/** The id of the menu; both account buttons point at it. */
export const accountMenuId = "account-menu";

/** Role, organisation, colours, sessions, sign-out: plain forms in a native popover, without script. */
export function AccountMenu({ viewer }: { viewer: ViewerShell }) {
  const t = words("shell");
  return (
    <div className="pop up account" popover="auto" id={accountMenuId} role="dialog" aria-label={t("account")}>
      <p className="text-14"><b>{viewer.name}</b><span className="cap blk">{viewer.title}</span></p>
      {viewer.roles.length > 1 && (
        <Switch name="role" title={t("roles")} options={viewer.roles.map((role) => ({ value: role, label: t(`role.${role}`), current: role === viewer.role }))} />
      )}
      {viewer.organizations.length > 1 && (
        <Switch name="organization" title={t("organizations")} options={viewer.organizations.map(({ id, name, current }) => ({ value: id, label: name, current }))} />
      )}
      <form action="/theme" method="post">
        <p className="cap mb-2">{t("theme")}</p>
        <div className="seg" role="group" aria-label={t("theme")}>
          {(["system", "light", "dark"] as const).map((theme) => (
            <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === viewer.theme}>{t(theme)}</button>
          ))}
        </div>
      </form>
      <div><Shortcuts label={t("shortcuts")} searchBox={searchBoxId} /></div>
      <ul>
        <li><Link href="/account" prefetch={false}><Icon name="key-round" />{t("sessions")}</Link></li>
        <li className="only-phone"><Link href="/help" prefetch={false}><Icon name="circle-question-mark" />{t("help")}</Link></li>
        <li><form action="/sign-out" method="post"><button type="submit"><Icon name="log-out" />{t("signOut")}</button></form></li>
      </ul>
    </div>
  );
}

type SwitchProps = { name: "role" | "organization"; title: string; options: { value: string; label: string; current: boolean }[] };

/** A list of buttons that post the choice to /switch; the current one is marked. */
function Switch({ name, title, options }: SwitchProps) {
  return (
    <form action="/switch" method="post">
      <p className="cap mb-1">{title}</p>
      <ul>
        {options.map(({ value, label, current }) => (
          <li key={value}>
            <button type="submit" name={name} value={value} aria-pressed={current}>
              {label}
              {current && <Icon name="check" size={16} className="ml-auto text-teal" />}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
