import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BareShell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { mailbox } from "@/lib/people/entrance/mailbox";
import { dayIn, formatDay, formatTime } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("signIn")("mailbox.title") };

/** What the demonstration would have sent, for anybody to read: nobody in it is real. */
export default async function Page() {
  if (!isDemonstration()) notFound();
  const t = words("signIn");
  const mails = await mailbox();
  return (
    <BareShell demo>
      <PageHead title={t("mailbox.title")} lede={t("mailbox.lede")} />
      {mails.length === 0
        ? <EmptyState title={t("mailbox.empty")} actions={<LinkButton href="/sign-in">{t("mailbox.toSignIn")}</LinkButton>}>{t("mailbox.emptyWhy")}</EmptyState>
        : (
          <Rows label={t("mailbox.list")}>
            {mails.map(({ id, subject, toName, toAddress, sentAt }) => (
              <Row key={id} title={subject} href={`/mailbox/${id}`}
                note={t("mailbox.to", { name: toName || toAddress, when: `${formatDay(dayIn(sentAt, "UTC"))}, ${formatTime(sentAt, "UTC")} UTC` })} />
            ))}
          </Rows>
        )}
    </BareShell>
  );
}
