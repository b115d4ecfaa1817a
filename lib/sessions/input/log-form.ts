import { z } from "zod";
import { outcomes } from "@/lib/plans/rules";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { entryWords } from "@/lib/engagements/input/words";
import { heldMinutes, newActionWords } from "../input";
import { sessionStatuses } from "../rules";

const t = words("sessions");
const list = (value: string | string[] | undefined): string[] => (value === undefined || value === "" ? [] : [value].flat());
const empty = (value: string | undefined): string | undefined => (value === "" ? undefined : value);
const text = z.string().optional().transform(empty);

/** The names of the form of a whole log: `words.<field>` with `revision.<field>` and, in
 *  `was.<field>`, the mark of the text the form began with, `outcome.<action>` with
 *  `seen.<action>`, the ticked prompts, one new action item, and what the pressed button means. */
const formShape = z.strictObject({
  sessionId: z.uuid(),
  status: z.enum(sessionStatuses),
  intent: z.enum(["save", "finish", "correct"]).default("save"),
  tick: z.union([z.string(), z.array(z.string())]).optional().transform(list),
  /** Said by a form that shows the guide: only then are prompts without a tick unticked ones. */
  guide: z.literal("shown").optional(),
  heldMinutes: z.string().optional(),
  newId: text.pipe(z.uuid().optional()),
  newWords: newActionWords.optional().transform(empty),
  newOwner: text.pipe(z.uuid().optional()),
  newDue: text.pipe(z.string().refine(isDay, t("errors.day")).optional()),
});

/** What is kept of `words.iv-in1-notes` and its kind: the two parts of its name. */
const dotted = /^(words|revision|was|outcome|seen)\.(.+)$/;

/** A whole log sent as an ordinary form, without JavaScript or to finish it. Every field of it keeps its own name in
 *  errors; a name that is none of the form's is refused. */
export const logFormInput = z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((raw, ctx) => {
  const groups: Record<string, Record<string, string>> & { words: Record<string, string> } = { words: {} };
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const [, group, key] = dotted.exec(name) ?? [];
    if (group && key && typeof value === "string") (groups[group] ??= {})[key] = value;
    else rest[name] = value;
  }
  const report = (path: string, issues: readonly { message: string }[]) => {
    for (const { message } of issues) ctx.addIssue({ code: "custom", path: [path], message });
  };
  const head = formShape.safeParse(rest);
  if (!head.success) for (const issue of head.error.issues) report(issue.path.join("."), [issue]);
  const entries = Object.entries(groups.words).map(([fieldKey, value]) => {
    const parsed = entryWords.safeParse(value);
    if (!parsed.success) report(`words.${fieldKey}`, parsed.error.issues);
    return { fieldKey, words: parsed.data ?? "", revision: Number(groups.revision?.[fieldKey] ?? 0) || 0, was: groups.was?.[fieldKey] ?? "" };
  });
  const marks = Object.entries(groups.outcome ?? {}).filter(([, value]) => value !== "").map(([actionId, value]) => {
    const parsed = z.enum(outcomes).safeParse(value);
    if (!parsed.success || !z.uuid().safeParse(actionId).success) report(`outcome.${actionId}`, [{ message: t("errors.outcome") }]);
    return { actionId, outcome: parsed.data ?? "kept", revision: Number(groups.seen?.[actionId] ?? 0) || 0 };
  });
  if (!head.success) return z.NEVER;
  // A length that is none keeps the log from being finished, and nothing else of it from being saved.
  return { ...head.data, heldMinutes: heldMinutes.safeParse(head.data.heldMinutes || undefined).data, entries, marks };
});
export type LogFormInput = z.output<typeof logFormInput>;
