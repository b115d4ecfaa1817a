import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BareShell } from "@/components/shell/shell";
import { PlainMail } from "@/components/sign-in/plain-mail";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { mailboxMessage } from "@/lib/people/entrance/mailbox";
import { dayIn, formatDay, formatTime } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("signIn")("mailbox.title") };

/** One mail of the demonstration, as plain text with its links. */
export default async function Page({ params }: PageProps<"/mailbox/[messageId]">) {
  const mail = await mailboxMessage((await params).messageId);
  if (!mail) notFound();
  const t = words("signIn");
  return (
    <BareShell demo={isDemonstration()}>
      <PageHead crumbs={[{ label: t("mailbox.back"), href: "/mailbox" }, { label: mail.subject }]} title={mail.subject}
        lede={t("mailbox.to", { name: [mail.toName, mail.toAddress].filter(Boolean).join(", "), when: `${formatDay(dayIn(mail.sentAt, "UTC"))}, ${formatTime(mail.sentAt, "UTC")} UTC` })} />
      <PlainMail text={mail.text} />
      <div className="btns"><LinkButton href="/mailbox">{t("mailbox.back")}</LinkButton></div>
    </BareShell>
  );
}
