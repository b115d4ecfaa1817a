import "server-only";
import { z } from "zod";
import { asWorker } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { mailAddress } from "@/lib/platform/mail/address";
import { composeMail } from "@/lib/platform/mail/compose";
import { mailFrame } from "@/lib/platform/mail/frame";
import { MailRefused, messageIdFor, type Transport } from "@/lib/platform/mail/transport";
import { en } from "@/lib/platform/messages/en";
import { nextDueMail, noteMailed } from "@/lib/surveys/sweep/mails";

const ofOrganization = z.object({ organizationId: z.uuid() });

/** Sends every survey mail that is due in one organisation, one after the other, and notes each when it is out: a job that
 *  died is done again and finds the rest. One address that takes no mail holds up nobody else. */
export async function sendSurveyMails(transport: Transport, payload: unknown): Promise<void> {
  const { organizationId } = ofOrganization.parse(payload);
  for (;;) {
    const due = await asWorker(organizationId, (ctx) => nextDueMail(ctx));
    if (!due) return;
    const composed = composeMail(en.mails[due.mail], due.values, mailFrame(due.organization));
    let isRefused = false;
    try {
      await transport.send({ ...composed, to: mailAddress(due.to.name, due.to.address), messageId: messageIdFor(`survey-${due.invitationId}-${due.mail}`, new URL(env().url).hostname) });
    } catch (error) {
      if (!(error instanceof MailRefused && error.permanent)) throw error;
      isRefused = true;
      log("warn", "mail refused for good", { job: "survey_mails", code: error.reason });
    }
    await asWorker(organizationId, (ctx) => noteMailed(ctx, due, isRefused));
  }
}
