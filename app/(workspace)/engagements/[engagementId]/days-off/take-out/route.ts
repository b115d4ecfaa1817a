import { takeOutDaysOff } from "@/lib/engagements/commands/keep-days-off";
import { takeOutDaysOffInput } from "@/lib/engagements/input/days-off";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../../answer-form";

/** Keeps some days free no longer. */
export const POST = endpoint(takeOutDaysOffInput, takeOutDaysOff, (result, _request, raw) => {
  const [id, page] = [String(raw.engagementId), `/engagements/${encodeURIComponent(String(raw.engagementId))}/days-off`];
  return answerForm(result, raw, { form: `days-off-${id}`, page: `${page}?refused=take-out`, then: `${page}?done=taken` });
});
