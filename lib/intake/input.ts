import { z } from "zod";
import { segments } from "@/lib/engagements/rules/segments";
import { words } from "@/lib/platform/i18n";
import { consentAnswers, excerptTags, mostOf, passageLength } from "./rules";

const t = words("intake");
const ticked = z.union([z.literal("yes"), z.boolean()]).optional().transform((value) => value === "yes" || value === true);
const count = z.coerce.number().int().min(0);

/** Words of a passage or a theme: trimmed, one kind of line end, never empty. */
const said = (limit: number) => z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .refine((text) => text !== "", t("errors.empty")).refine((text) => text.length <= limit, t("errors.tooLong", { limit }));

/** What an interviewee answered when the consent text was read to them, and whether their own words may be used. */
export const answerConsentInput = z.strictObject({ sessionId: z.uuid(), answer: z.enum(consentAnswers, { error: t("errors.answer") }), quotes: ticked });
export type AnswerConsentInput = z.output<typeof answerConsentInput>;

/** Whether an interviewee's own words may be used, answered anew. */
export const answerQuotesInput = z.strictObject({ sessionId: z.uuid(), quotes: ticked });
export type AnswerQuotesInput = z.output<typeof answerQuotesInput>;

/** An intake told apart by its meeting's id alone. */
export const intakeInput = z.strictObject({ sessionId: z.uuid() });
export type IntakeInput = z.output<typeof intakeInput>;

const passage = { sessionId: z.uuid(), id: z.uuid(), words: said(passageLength.excerpt), tag: z.enum(excerptTags, { error: t("errors.tag") }), verbatim: ticked };

/** A passage of the notes, marked or typed. `id` is made when the form opens. */
export const markExcerptInput = z.strictObject(passage);
export type MarkExcerptInput = z.output<typeof markExcerptInput>;

/** A passage changed, with the revision that was seen. */
export const amendExcerptInput = z.strictObject({ ...passage, revision: count });
export type AmendExcerptInput = z.output<typeof amendExcerptInput>;

/** A passage taken away. */
export const dropExcerptInput = z.strictObject({ sessionId: z.uuid(), id: z.uuid() });
export type DropExcerptInput = z.output<typeof dropExcerptInput>;

/** A theme worded for the first time (`revision` 0) or anew; `excerpts` join it at once. */
export const wordThemeInput = z.strictObject({
  engagementId: z.uuid(), id: z.uuid(), words: said(passageLength.theme), segment: z.enum(segments, { error: t("errors.segment") }),
  guessable: z.enum(["yes", "no", ""]).optional().transform((value) => (value ? value === "yes" : null)),
  revision: count, excerpts: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(mostOf.excerpts)]).optional().transform((ids) => ids ?? []),
});
export type WordThemeInput = z.output<typeof wordThemeInput>;

/** A theme given up; `back` takes that back. */
export const dissolveThemeInput = z.strictObject({ engagementId: z.uuid(), id: z.uuid(), back: ticked });
export type DissolveThemeInput = z.output<typeof dissolveThemeInput>;

/** A passage put under a theme, or (empty) under none. */
export const groupExcerptInput = z.strictObject({ engagementId: z.uuid(), excerptId: z.uuid(), themeId: z.union([z.uuid(), z.literal("")]).transform((id) => id || null) });
export type GroupExcerptInput = z.output<typeof groupExcerptInput>;
