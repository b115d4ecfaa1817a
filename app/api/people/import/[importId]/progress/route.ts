import { importInput } from "@/lib/people/input/imports";
import { importProgress } from "@/lib/people/queries/imports";
import { endpoint } from "@/lib/platform/endpoint";

/** How far a list has come, asked every second by its page. */
export const POST = endpoint(importInput, importProgress);
