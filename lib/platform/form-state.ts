import type { ErrorCode } from "./errors";

/** What a form sent, by the names of its fields. */
export type FormValues = Record<string, string | string[]>;

/** What a form must say again after it was refused: everything typed, a sentence for the whole and one for each field.
 *  `tries` counts refusals, so that a second one is a change on the page. `offers` names fields that the refusal opens,
 *  such as the tick that keeps on purpose what was refused. */
export type FormState = { values: FormValues; message: string; fields: Record<string, string>; offers: readonly string[]; code: ErrorCode | null; tries: number };

/** A form that was not sent yet. */
export const noFormState: FormState = { values: {}, message: "", fields: {}, offers: [], code: null, tries: 0 };
