import { Status } from "@/components/ui/status";
import type { IconName } from "@/components/ui/icon-names";
import type { AccountState } from "@/lib/people/rules/accounts";
import { dayIn, formatDayWithYear } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";

const icons: Record<AccountState, IconName> = { active: "user-round-check", invited: "mail", lapsed: "clock", uninvited: "circle", none: "minus" };

/** Whether somebody can sign in, in words. `zone` is the reader's, for the day an invitation ends. */
export function AccountStatus({ account, invitedUntil, zone }: { account: AccountState; invitedUntil: Date | null; zone: string }) {
  const day = account === "invited" && invitedUntil ? formatDayWithYear(dayIn(invitedUntil, zone)) : "";
  return <Status tone={account === "active" ? "done" : "plain"} icon={icons[account]}>{words("people")(`account.${account}`, { day })}</Status>;
}
