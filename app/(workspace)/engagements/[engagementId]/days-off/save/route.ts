import { keepDaysOff } from "@/lib/engagements/commands/keep-days-off";
import { keepDaysOffInput } from "@/lib/engagements/input/days-off";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../../answer-form";

/** Keeps days free, or changes days that are kept. */
export const POST = endpoint(keepDaysOffInput, keepDaysOff, (result, _request, raw) => {
  const [id, page] = [String(raw.engagementId), `/engagements/${encodeURIComponent(String(raw.engagementId))}/days-off`];
  return answerForm(result, raw, { form: `days-off-${id}`, page: `${page}?refused=save`, then: `${page}?done=kept` });
});
