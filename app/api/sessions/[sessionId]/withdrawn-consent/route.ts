import { backToIntake } from "@/components/intake/answer";
import { withdrawConsent } from "@/lib/intake/commands/answer-consent";
import { intakeInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** An interviewee takes their consent back; notes and passages of the intake are deleted. */
export const POST = endpoint(intakeInput, withdrawConsent, backToIntake);
