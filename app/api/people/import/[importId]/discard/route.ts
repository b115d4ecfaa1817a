import { discardImport } from "@/lib/people/commands/import-people";
import { importInput } from "@/lib/people/input/imports";
import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";
import { backToList } from "../../back-to-list";

/** Throws the preview away. */
export const POST = endpoint(importInput, discardImport, (result, request, raw) => (result.ok ? goTo("/people/import") : backToList()(result, request, raw)));
