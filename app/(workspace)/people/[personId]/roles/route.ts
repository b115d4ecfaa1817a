import { grantRoles } from "@/lib/people/commands/grant-roles";
import { grantRolesInput } from "@/lib/people/input";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../answer-form";
import { personPage } from "../../person-page";

/** Gives somebody exactly the roles that are ticked. */
export const POST = endpoint(grantRolesInput, grantRoles, (result, _request, raw) =>
  answerForm(result, raw, { form: `person-${String(raw.personId)}`, page: personPage(raw), then: `${personPage(raw)}?done=granted` }));
