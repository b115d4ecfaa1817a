import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { issueLength, issueParts } from "../rules/issues";

const t = words("plans");
const engagementId = z.uuid();
const text = (limit: number) => z.string().transform((typed) => typed.replaceAll("\r\n", "\n").trim()).refine((typed) => typed.length <= limit, t("errors.tooLong", { limit }));
const parts = Object.fromEntries(issueParts.map((part) => [part, text(issueLength.part).refine((typed) => typed !== "", t(`errors.${part}`))])) as Record<(typeof issueParts)[number], ReturnType<typeof text>>;
const revision = z.coerce.number().int().min(0).default(0);

/** Something between the leaders, in four parts: new (`revision` 0, its id made by the form) or in other words. */
export const raiseIssueInput = z.strictObject({ engagementId, id: z.uuid(), revision, ...parts });
export type RaiseIssueInput = z.output<typeof raiseIssueInput>;

/** The leader who raised an issue brings it to the others, or takes it back before. */
export const issueInput = z.strictObject({ engagementId, issueId: z.uuid(), revision });
export type IssueInput = z.output<typeof issueInput>;

/** What was agreed about an issue, and the day on which all look whether it holds. */
export const resolveIssueInput = z.strictObject({
  engagementId, issueId: z.uuid(), revision,
  resolution: text(issueLength.resolution).refine((typed) => typed !== "", t("errors.resolution")),
  lookOn: z.preprocess((value) => (value === "" ? null : value), z.string().refine(isDay, t("errors.day")).nullable().default(null)),
});
export type ResolveIssueInput = z.output<typeof resolveIssueInput>;
