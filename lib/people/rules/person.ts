import { isMailAddress } from "@/lib/platform/mail/address";
import { personLimits } from "../rules";

/** What may be wrong with one field of a person: the last part of a message key, under `fields` for forms and under
 *  `import.problems` for rows of a list. */
export type FieldProblem = "nameEmpty" | "nameTooLong" | "nameHasLink" | "titleTooLong" | "titleHasLink" | "startsLikeFormula" | "emailEmpty" | "emailWrong";

const length = (text: string): number => [...text].length;

// Mail programs turn these into links, so a name could carry a stranger's address into our mails.
const link = /:\/\/|\bwww\.|@/i;
// Spreadsheets run text that begins so, once a list is exported and opened again.
const formula = /^[=+@\t\r-]/;

/** What is wrong with a person's name (already one line), or null. */
export function nameProblem(name: string): FieldProblem | null {
  if (name === "") return "nameEmpty";
  if (length(name) > personLimits.name) return "nameTooLong";
  if (formula.test(name)) return "startsLikeFormula";
  return link.test(name) ? "nameHasLink" : null;
}

/** What is wrong with a job title (already one line, may be empty), or null. */
export function titleProblem(title: string): FieldProblem | null {
  if (length(title) > personLimits.title) return "titleTooLong";
  if (formula.test(title)) return "startsLikeFormula";
  return link.test(title) ? "titleHasLink" : null;
}

/** What is wrong with a mail address in its normal form, or null. */
export function emailProblem(email: string): FieldProblem | null {
  if (email === "") return "emailEmpty";
  return isMailAddress(email) ? null : "emailWrong";
}
