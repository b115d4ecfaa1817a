import { findPeopleInput } from "@/lib/people/input/find-people";
import { findPeople } from "@/lib/people/queries/find-people";
import { endpoint } from "@/lib/platform/endpoint";

/** People to pick, by part of a name. It is asked by POST, so that names stand in no address and no log. */
export const POST = endpoint(findPeopleInput, findPeople);
