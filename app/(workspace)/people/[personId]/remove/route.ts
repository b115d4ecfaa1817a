import { removeMember } from "@/lib/people/commands/remove-member";
import { removeMemberInput } from "@/lib/people/input";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../answer-form";
import { personPage } from "../../person-page";

/** Ends somebody's account; the person stays. */
export const POST = endpoint(removeMemberInput, removeMember, (result, _request, raw) =>
  answerForm(result, raw, { form: `person-${String(raw.personId)}`, page: personPage(raw), then: `${personPage(raw)}?done=removed` }));
