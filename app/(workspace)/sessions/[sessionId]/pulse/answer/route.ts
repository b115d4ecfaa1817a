import { answerForm } from "@/app/(workspace)/answer-form";
import { endpoint } from "@/lib/platform/endpoint";
import { answerPulse } from "@/lib/sessions/commands/answer-pulse";
import { answerPulseInput } from "@/lib/sessions/input/support";

/** Takes a leader's pulse, and shows it on its page again. */
export const POST = endpoint(answerPulseInput, answerPulse, (result, _request, raw) => {
  const page = `/sessions/${encodeURIComponent(String(raw.sessionId))}/pulse`;
  return answerForm(result, raw, { form: `pulse ${String(raw.sessionId)}`, page, then: `${page}?done=given` });
});
