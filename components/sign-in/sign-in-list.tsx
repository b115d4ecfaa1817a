import { Button } from "@/components/ui/button";
import { Rows, Row } from "@/components/ui/rows";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import { dayIn, formatDay, formatTime } from "@/lib/platform/dates";
import type { SignIn } from "@/lib/people/entrance/sessions";

/** Where somebody is signed in: this place marked, each other one with its end. Times on the reader's own clock. */
export function SignInList({ signIns, zone }: { signIns: readonly SignIn[]; zone: string }) {
  const t = words("account");
  const when = (moment: Date) => `${formatDay(dayIn(moment, zone))}, ${formatTime(moment, zone)}`;
  return (
    <Rows label={t("sessions")}>
      {signIns.map(({ id, device, createdAt, seenAt, isThis }) => {
        const shown = device.charAt(0).toLocaleUpperCase() + device.slice(1);
        const since = when(createdAt);
        return (
          <Row key={id} title={shown} note={isThis ? t("sinceThis", { since }) : t("since", { since, seen: when(seenAt) })}
            end={isThis
              ? <Status tone="done" icon="circle-check">{t("this")}</Status>
              : <form action="/account/end" method="post"><input type="hidden" name="id" value={id} /><Button type="submit" aria-label={t("endLabel", { device: shown, since })}>{t("end")}</Button></form>} />
        );
      })}
    </Rows>
  );
}
