import { backToIntake } from "@/components/intake/answer";
import { answerQuotes } from "@/lib/intake/commands/answer-consent";
import { answerQuotesInput } from "@/lib/intake/input";
import { endpoint } from "@/lib/platform/endpoint";

/** Whether an interviewee's own words may be used, answered anew. */
export const POST = endpoint(answerQuotesInput, answerQuotes, backToIntake);
