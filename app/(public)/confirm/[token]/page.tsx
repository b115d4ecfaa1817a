import type { Metadata } from "next";
import { plainDay } from "@/components/engagements/view";
import { BareShell } from "@/components/shell/shell";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { readAnnouncement } from "@/lib/alignment/entrance";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("announcements")("confirm.doneTitle"), robots: { index: false } };

/** Somebody who was told may say whether it was so. The link shows a question and changes nothing by itself. */
export default async function Page({ params }: PageProps<"/confirm/[token]">) {
  const { token } = await params;
  const t = words("announcements");
  const told = await readAnnouncement(token.slice(0, 64));
  if (!told) return <BareShell demo={isDemonstration()}><PageHead title={t("confirm.goneTitle")} lede={t("confirm.gone")} /></BareShell>;
  const day = plainDay(told.toldOn, "en");
  const answer = (value: string, label: string, kind: "primary" | "plain") => (
    <form action={`/confirm/${encodeURIComponent(token)}/answer`} method="post"><input type="hidden" name="answer" value={value} /><Button type="submit" kind={kind} big>{label}</Button></form>
  );
  return (
    <BareShell demo={isDemonstration()}>
      {told.confirmation
        ? <PageHead title={t("confirm.doneTitle")} lede={t(told.confirmation === "confirmed" ? "confirm.doneYes" : "confirm.doneNo", { day })} />
        : <PageHead title={t("confirm.title", { leader: told.leader })} lede={t("confirm.lede", { leader: told.leader, day })} />}
      <p className="sub mb-8">{t("confirm.who", { leader: told.leader })}</p>
      <div className="btns">{answer("confirmed", t("confirm.yes"), told.confirmation ? "plain" : "primary")}{answer("not_so", t("confirm.no"), "plain")}</div>
    </BareShell>
  );
}
