import { addDays, type Day } from "@/lib/platform/dates";
import { isOutstanding, type InvitationState } from "./invitations";

/** How often somebody is reminded of one wave at most. Source: SURVEYS "Links, drafts, identity". */
export const mostReminders = 3;

/** On which days of a wave those outstanding are reminded: the third and the seventh after opening, and the day before it closes;
 *  each day once, and none on the day it opens or closes. Source: as above. */
export const reminderDays = ({ opensOn, closesOn }: { opensOn: Day; closesOn: Day }): Day[] =>
  [...new Set([addDays(opensOn, 3), addDays(opensOn, 7), addDays(closesOn, -1)])].filter((day) => opensOn < day && day < closesOn).sort();

/** Whether somebody is reminded today: never when they finished, declined or could not be reached; whoever chose a day of their own
 *  is reminded on that day alone.
 *  @param reminded how often they were already; @param remindOn the day they chose, or null. */
export function isRemindedOn(today: Day, wave: { opensOn: Day; closesOn: Day }, { state, reminded, remindOn }: { state: InvitationState; reminded: number; remindOn: Day | null }): boolean {
  if (!isOutstanding(state) || reminded >= mostReminders || today >= wave.closesOn) return false;
  return remindOn === null ? reminderDays(wave).includes(today) : today === remindOn;
}

/** Keys under `refusals` of the `surveys` messages. */
export type RemindRefusal = "remindTooSoon" | "remindTooLate";

/** Why a day cannot be chosen to be reminded on, or null. */
export const refusalToRemindOn = (day: Day, today: Day, closesOn: Day): RemindRefusal | null =>
  (day <= today ? "remindTooSoon" : day >= closesOn ? "remindTooLate" : null);

/** The mails of one survey while it is open, by their names among the `surveyMails` messages. */
export type SurveyMail = "surveyInvitation" | "surveyInvitationNamed" | "surveyReminderNamed" | "surveyReminder1" | "surveyReminder2" | "surveyReminder3";

/** Which mail is due to somebody today, or null. The last reminder says that it is the last; somebody who was never written to is
 *  invited first, however late. */
export function mailOf(today: Day, wave: { opensOn: Day; closesOn: Day }, invitation: { isInvited: boolean; state: InvitationState; reminded: number; remindOn: Day | null }): SurveyMail | null {
  if (!invitation.isInvited) return isOutstanding(invitation.state) && today <= wave.closesOn ? "surveyInvitation" : null;
  if (!isRemindedOn(today, wave, invitation)) return null;
  if (today === addDays(wave.closesOn, -1) || invitation.reminded === mostReminders - 1) return "surveyReminder3";
  return invitation.reminded === 0 ? "surveyReminder1" : "surveyReminder2";
}
