import "server-only";
import { z } from "zod";
import { asWorker } from "@/lib/platform/database";
import type { Ctx, Worker } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import type { GuestLocale } from "@/lib/platform/i18n";
import { log } from "@/lib/platform/log";
import { mailAddress } from "@/lib/platform/mail/address";
import { composeMail } from "@/lib/platform/mail/compose";
import { mailFrame } from "@/lib/platform/mail/frame";
import { MailRefused, messageIdFor, type Transport } from "@/lib/platform/mail/transport";
import { guestCatalogues, type GuestMessages } from "@/lib/platform/messages/guests";
import { forgetPost, nextDueMessage } from "@/lib/surveys/sweep/message-mails";
import { nextDueMail, noteMailed } from "@/lib/surveys/sweep/mails";

const ofOrganization = z.object({ organizationId: z.uuid() });

/** A mail that is due to somebody without an account: its name among the surveys' mails, and what makes its Message-ID. */
type Due = { name: keyof GuestMessages["surveyMails"]; language: GuestLocale; id: string; to: { name: string; address: string }; organization: string; values: Record<string, string | number> };

/** Sends every mail of one kind that is due in one organisation, one after the other, and notes each when it is out: a job that
 *  died is done again and finds the rest. One address that takes no mail holds up nobody else. */
async function sendEach<D>(transport: Transport, payload: unknown, job: string, next: (ctx: Ctx<Worker>) => Promise<D | null>, asMail: (due: D) => Due, note: (ctx: Ctx<Worker>, due: D, isRefused: boolean) => Promise<void>): Promise<void> {
  const { organizationId } = ofOrganization.parse(payload);
  for (;;) {
    const due = await asWorker(organizationId, next);
    if (!due) return;
    const { name, language, id, to, organization, values } = asMail(due);
    let isRefused = false;
    try {
      await transport.send({ ...composeMail(guestCatalogues[language].surveyMails[name], values, mailFrame(organization, language)), to: mailAddress(to.name, to.address), messageId: messageIdFor(id, new URL(env().url).hostname) });
    } catch (error) {
      if (!(error instanceof MailRefused && error.permanent)) throw error;
      isRefused = true;
      log("warn", "mail refused for good", { job, code: error.reason });
    }
    await asWorker(organizationId, (ctx) => note(ctx, due, isRefused));
  }
}

/** Invitations and reminders of surveys. */
export const sendSurveyMails = (transport: Transport, payload: unknown): Promise<void> =>
  sendEach(transport, payload, "survey_mails", nextDueMail, (due) => ({ ...due, name: due.mail, id: `survey-${due.noted[0].invitationId}-${due.mail}-${due.today}` }), noteMailed);

/** Leaders' messages to those who were asked. */
export const sendSurveyMessages = (transport: Transport, payload: unknown): Promise<void> =>
  sendEach(transport, payload, "survey_messages", nextDueMessage, (due) => ({ ...due, name: "whatIHeard", id: `heard-${due.messageId}-${due.personId}` }), forgetPost);
