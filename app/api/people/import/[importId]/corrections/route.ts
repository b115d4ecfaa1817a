import { correctRows } from "@/lib/people/commands/import-people";
import { correctRowsInput } from "@/lib/people/input/imports";
import { endpoint } from "@/lib/platform/endpoint";
import { backToList } from "../../back-to-list";

/** Cells put right in the preview. */
export const POST = endpoint(correctRowsInput, correctRows, backToList("#mend"));
