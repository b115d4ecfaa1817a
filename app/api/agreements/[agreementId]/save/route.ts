import { draftAnswer } from "@/components/alignment/draft-answer";
import { saveDraft } from "@/lib/alignment/commands/write-clause";
import { saveDraftInput } from "@/lib/alignment/input";
import { endpoint } from "@/lib/platform/endpoint";

/** A whole draft as one ordinary form. All kept: back to the agreement; else a page that gives back what was not. */
export const POST = endpoint(saveDraftInput, saveDraft, draftAnswer);
