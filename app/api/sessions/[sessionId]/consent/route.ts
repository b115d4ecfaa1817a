import { backToIntake } from "@/components/intake/answer";
import { answerConsentInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";
import { answerConsent } from "@/lib/stages/commands/answer-consent";

/** What an interviewee answered when the consent text was read to them; a no closes the intake. */
export const POST = endpoint(answerConsentInput, answerConsent, backToIntake);
