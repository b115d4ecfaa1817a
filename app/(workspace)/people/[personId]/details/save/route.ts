import { amendPerson } from "@/lib/people/commands/amend-person";
import { amendPersonInput } from "@/lib/people/input";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../../answer-form";
import { personPage } from "../../../person-page";

/** Corrects what is known of somebody. */
export const POST = endpoint(amendPersonInput, amendPerson, (result, _request, raw) =>
  answerForm(result, raw, { form: `details-${String(raw.personId)}`, page: `${personPage(raw)}/details`, then: `${personPage(raw)}?done=saved` }));
