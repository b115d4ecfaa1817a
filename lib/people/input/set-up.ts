import { z } from "zod";
import { isMailAddress, normalAddress, oneLine } from "@/lib/platform/mail/address";
import { personLimits } from "../rules";
import { emailProblem, nameProblem } from "../rules/person";
import { zoneMeant } from "../rules/zones";

/** Characters of an organisation's name. */
export const organizationNameLimit = 120;

/** What the first administrator tells. Messages are keys of `signIn.setUp.fields`. */
export const setUpInput = z.object({
  token: z.string().max(64),
  organization: z.string().max(1_000, "organizationTooLong").transform(oneLine)
    .refine((name) => name !== "", "organizationEmpty").refine((name) => Array.from(name).length <= organizationNameLimit, "organizationTooLong"),
  name: z.string().max(1_000, "nameTooLong").transform(oneLine).superRefine((name, ctx) => {
    const problem = nameProblem(name);
    if (problem) ctx.addIssue({ code: "custom", message: problem });
  }),
  email: z.string().max(personLimits.email * 2, "emailWrong").transform(normalAddress).superRefine((email, ctx) => {
    const problem = isMailAddress(email) ? null : emailProblem(email);
    if (problem) ctx.addIssue({ code: "custom", message: problem });
  }),
  zone: z.string().max(100, "zoneUnknown").transform((zone, ctx) => {
    const found = zoneMeant(zone);
    if (!found) ctx.addIssue({ code: "custom", message: "zoneUnknown" });
    return found ?? "";
  }),
});
export type SetUpInput = z.output<typeof setUpInput>;
