import { addPerson } from "@/lib/people/commands/add-person";
import { addPersonInput } from "@/lib/people/input";
import { endpoint } from "@/lib/platform/endpoint";
import { answerForm } from "../../../answer-form";

/** Adds somebody to the directory; their own page is next. */
export const POST = endpoint(addPersonInput, addPerson, (result, _request, raw) =>
  answerForm(result, raw, { form: "add-person", page: "/people/add", then: result.ok ? `/people/${result.data.id}?done=added` : "" }));
