import { confirmImport } from "@/lib/people/commands/import-people";
import { confirmImportInput } from "@/lib/people/input/imports";
import { endpoint } from "@/lib/platform/endpoint";
import { backToList } from "../../back-to-list";

/** Takes the good rows over. */
export const POST = endpoint(confirmImportInput, confirmImport, backToList());
