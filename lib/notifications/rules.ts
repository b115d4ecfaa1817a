import type { EventName } from "@/lib/audit/events";
import type { PartyRole } from "@/lib/engagements/rules";
import type { en } from "@/lib/platform/messages/en";

export type MailName = keyof typeof en.mails;

/** Who hears of a fact: parties by role, the person it is about, those who attend the session it is about, the people
 *  without a part in the engagement who are heard in an intake, or the one who did it. A leader hears nothing before the sponsor has spoken with them, whatever stands here. */
export type Recipients = { parties: readonly PartyRole[] } | "subject" | "leader" | "attendees" | "interviewees" | "actor";

export type Tiding = { mail: MailName; to: Recipients };

/** What each fact sets in motion by mail. A fact that is missing here is nobody's mail. Nobody but an "actor"
 *  hears of what they did themselves. */
export const tidings: Partial<Record<EventName, readonly Tiding[]>> = {
  "person.invited": [{ mail: "invitationMember", to: "subject" }],
  "role.granted": [{ mail: "roleChanged", to: "subject" }],
  "role.taken": [{ mail: "roleChanged", to: "subject" }],
  "people.imported": [{ mail: "importDone", to: "actor" }],
  "engagement.launched": [{ mail: "launched", to: { parties: ["coach", "hr_partner"] } }],
  "leader.told": [{ mail: "invitationLeader", to: "leader" }],
  "announcement.confirmation_asked": [{ mail: "announcementConfirm", to: "subject" }],
  "release.opened": [{ mail: "release", to: "subject" }],
  "engagement.paused": [{ mail: "paused", to: { parties: ["leader", "coach", "sponsor", "hr_partner"] } }],
  "engagement.resumed": [{ mail: "resumed", to: { parties: ["leader", "coach", "sponsor", "hr_partner"] } }],
  "engagement.stopped": [{ mail: "stopped", to: { parties: ["leader", "coach", "sponsor", "hr_partner"] } }],
  "engagement.closed": [{ mail: "closed", to: { parties: ["leader", "coach", "sponsor", "hr_partner"] } }],
  "engagement.continued": [{ mail: "stopped", to: { parties: ["leader", "coach", "sponsor"] } }],
  "leader.left": [{ mail: "stopped", to: { parties: ["leader", "coach", "sponsor", "hr_partner"] } }],
  "coach.named": [{ mail: "launched", to: "subject" }],
  "coach.changed": [{ mail: "coachChanged", to: { parties: ["leader"] } }],
  "coach.left": [{ mail: "coachLeft", to: { parties: ["sponsor"] } }],
  "sponsor.handed_over": [{ mail: "sponsorNamed", to: "subject" }],
  "sponsor.left": [{ mail: "sponsorLeft", to: { parties: ["leader", "coach", "hr_partner"] } }],
  "sponsor.named": [{ mail: "successorNamed", to: "subject" }],
  "expectations.revised": [{ mail: "acknowledgementWaiting", to: { parties: ["leader", "hr_partner"] } }],
  "sponsor.asked": [{ mail: "sponsorAsked", to: { parties: ["sponsor"] } }],
  "sponsor.answered": [{ mail: "sponsorAnswered", to: "leader" }],
  "leaders.all_acknowledged": [{ mail: "allAcknowledged", to: { parties: ["sponsor"] } }],
  "agreement.put_to_signature": [{ mail: "signatureWaiting", to: { parties: ["leader", "sponsor", "coach"] } }],
  "agreement.change_put": [{ mail: "newVersion", to: { parties: ["leader", "sponsor", "coach"] } }],
  "agreement.came_into_force": [{ mail: "agreementSigned", to: { parties: ["leader", "sponsor", "coach"] } }],
  "agreement.came_back": [{ mail: "unsigned", to: { parties: ["sponsor", "coach"] } }],
  "sharing.struck": [{ mail: "sharingStruck", to: { parties: ["leader", "sponsor", "coach"] } }],
  "sessions.announced": [{ mail: "seriesPlanned", to: "attendees" }, { mail: "intakeInvitation", to: "interviewees" }],
  "session.moved": [{ mail: "sessionMoved", to: "attendees" }, { mail: "intakeMoved", to: "interviewees" }],
  "wave.sealed": [{ mail: "resultsReady", to: { parties: ["leader", "coach"] } }],
  "correction.recorded": [{ mail: "courseCorrection", to: { parties: ["leader"] } }],
  "correction.shared": [{ mail: "courseCorrection", to: { parties: ["sponsor"] } }],
  "pulse.asked": [{ mail: "pulse", to: "leader" }],
  "session.cancelled": [{ mail: "sessionCancelled", to: "attendees" }, { mail: "intakeCancelled", to: "interviewees" }],
};
