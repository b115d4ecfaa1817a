import { z } from "zod";
import { nominationKinds } from "../rules";
import { entryLength } from "../rules/confidential";

const engagementId = z.uuid();
const fieldKey = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);
/** Answers to the prompts of a guide, by field key; which keys are asked, the template says. */
const answers = z.record(fieldKey, z.string().max(entryLength * 2).transform((text) => text.replaceAll("\r\n", "\n").trim())).default({});
/** A box that may be sent once, several times or not at all. */
const several = z.union([z.string(), z.array(z.string())]).default([]).transform((value) => [value].flat().map((line) => line.trim()).filter((line) => line !== ""));

/** The coach accepts, with the declaration of interests. */
export const acceptAsCoachInput = z.strictObject({ engagementId, answers });
export type AcceptAsCoachInput = z.output<typeof acceptAsCoachInput>;

/** Somebody says no for themselves; no reason is asked. */
export const declineInput = z.strictObject({ engagementId });
export type DeclineInput = z.output<typeof declineInput>;

/** The coach's check: kept for later, or complete. */
export const checkSuitabilityInput = z.strictObject({ engagementId, answers, finish: z.enum(["later", "now"]).default("now") });
export type CheckSuitabilityInput = z.output<typeof checkSuitabilityInput>;

/** HR has read the consequences and finds them lawful and alike for every leader. */
export const confirmConsequencesInput = z.strictObject({ engagementId, lawful: z.literal("yes", "tickToConfirm") });
export type ConfirmConsequencesInput = z.output<typeof confirmConsequencesInput>;

/** The sponsor spoke with one leader: on which day of the sponsor's own zone, and what was covered. */
export const recordConversationInput = z.strictObject({
  engagementId, partyId: z.uuid(), on: z.iso.date("notADay"), said: several, other: z.string().max(entryLength, "tooLong").default(""),
}).refine(({ said, other }) => said.length > 0 || other.trim() !== "", { path: ["said"], error: "pointsEmpty" });
export type RecordConversationInput = z.output<typeof recordConversationInput>;

/** A leader's acknowledgement, with the answer to the coach's declaration. */
export const acknowledgeInput = z.strictObject({ engagementId, answers, version: z.coerce.number<string | number>().int().min(1).default(1) });
export type AcknowledgeInput = z.output<typeof acknowledgeInput>;

/** A leader's later answer to the declaration, after a question was settled. */
export const answerInterestsInput = z.strictObject({ engagementId, answers });
export type AnswerInterestsInput = z.output<typeof answerInterestsInput>;

/** Somebody is named for an intake, or the name is taken back. */
export const nameForIntakeInput = z.strictObject({
  engagementId, personId: z.uuid(), kind: z.enum(nominationKinds).default("impacted"), take: z.enum(["name", "withdraw"]).default("name"),
});
export type NameForIntakeInput = z.output<typeof nameForIntakeInput>;

/** The sponsor says anew what is expected and what follows. `version` is the one that was on the screen. */
export const reviseExpectationsInput = z.strictObject({ engagementId, answers, version: z.coerce.number<string | number>().int().min(1) });
export type ReviseExpectationsInput = z.output<typeof reviseExpectationsInput>;

/** A leader asks the sponsor something about what was written. `id` is made when the form opens. */
export const askSponsorInput = z.strictObject({ engagementId, id: z.uuid(), question: z.string().trim().min(1, "questionEmpty").max(entryLength, "tooLong") });
export type AskSponsorInput = z.output<typeof askSponsorInput>;

/** The sponsor's answer to one question. */
export const answerQuestionInput = z.strictObject({ engagementId, questionId: z.uuid(), answer: z.string().trim().min(1, "answerEmpty").max(entryLength, "tooLong") });
export type AnswerQuestionInput = z.output<typeof answerQuestionInput>;
