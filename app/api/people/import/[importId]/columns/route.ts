import { chooseColumns } from "@/lib/people/commands/import-people";
import { chooseColumnsInput } from "@/lib/people/input/imports";
import { endpoint } from "@/lib/platform/endpoint";
import { backToList } from "../../back-to-list";

/** Which column holds what. */
export const POST = endpoint(chooseColumnsInput, chooseColumns, backToList("#columns"));
