import { invitePerson } from "@/lib/people/commands/invite-person";
import { invitePersonInput } from "@/lib/people/input/sign-in";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../answer-form";
import { personPage } from "../../person-page";

/** Sends one invitation; an earlier one ends. */
export const POST = endpoint(invitePersonInput, invitePerson, (result, _request, raw) =>
  answerForm(result, raw, { form: `person-${String(raw.personId)}`, page: personPage(raw), then: `${personPage(raw)}?done=invited` }));
