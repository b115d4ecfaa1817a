import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { openLedger } from "@/lib/alignment/commands/open-ledger";
import { markSent, tellOfEvent } from "@/lib/notifications/commands";
import { owedMail } from "@/lib/notifications/queries";
import { asWorker } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { factsOf, log } from "@/lib/platform/log";
import { composeMail } from "@/lib/platform/mail/compose";
import { mailFrame } from "@/lib/platform/mail/frame";
import { MailRefused, messageIdFor, type Transport } from "@/lib/platform/mail/transport";
import { en } from "@/lib/platform/messages/en";
import { mailAddress } from "@/lib/platform/mail/address";
import { entranceTasks } from "./entrance-mail";
import { sendSurveyMails, sendSurveyMessages } from "./survey-mail";
import { sweepAll } from "./sweeps";
import { importPeople } from "./import-people";

const ofEvent = z.object({ organizationId: z.uuid(), eventId: z.uuid() });
const ofNotification = z.object({ organizationId: z.uuid(), notificationId: z.uuid() });
const ofAgreement = z.object({ organizationId: z.uuid(), agreementId: z.uuid() });
const ofImport = z.object({ organizationId: z.uuid(), importId: z.uuid() });

/** Sends one owed mail. A repeated run finds it sent, or sends it under the same Message-ID. */
async function sendOwed(transport: Transport, { organizationId, notificationId }: z.output<typeof ofNotification>): Promise<void> {
  const owed = await asWorker(organizationId, (ctx) => owedMail(ctx, notificationId));
  if (!owed) return;
  const composed = composeMail(en.mails[owed.mail], owed.values, mailFrame(owed.organization, owed.locale));
  try {
    await transport.send({ ...composed, to: mailAddress(owed.to.name, owed.to.address), messageId: messageIdFor(notificationId, new URL(env().url).hostname) });
  } catch (error) {
    if (!(error instanceof MailRefused && error.permanent)) throw error;
    log("warn", "mail refused for good", { job: "mail", code: error.reason });
  }
  await asWorker(organizationId, (ctx) => markSent(ctx, notificationId));
}

/** Every job of the installation, by name. Jobs carry ids only, run at least once, and do nothing twice. */
export const tasks = (transport: Transport): TaskList => Object.fromEntries(Object.entries({
  tell: async (payload: unknown) => { const { organizationId, eventId } = ofEvent.parse(payload); await asWorker(organizationId, (ctx) => tellOfEvent(ctx, eventId)); },
  mail: (payload: unknown) => sendOwed(transport, ofNotification.parse(payload)),
  sweep: () => sweepAll(),
  survey_messages: (payload: unknown) => sendSurveyMessages(transport, payload),
  survey_mails: (payload: unknown) => sendSurveyMails(transport, payload),
  open_ledger: async (payload: unknown) => { const { organizationId, agreementId } = ofAgreement.parse(payload); await asWorker(organizationId, (ctx) => openLedger(ctx, agreementId)); },
  import_people: (payload: unknown) => importPeople(ofImport.parse(payload)),
  ...entranceTasks(transport),
}).map(([name, run]) => [name, async (payload: unknown, helpers: { job: { attempts: number } }) => {
  try {
    await run(payload);
  } catch (error) {
    log("error", "job failed", { job: name, attempt: helpers.job.attempts, ...factsOf(error) });
    throw error;
  }
}]));
