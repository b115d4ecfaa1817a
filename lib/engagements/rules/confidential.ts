import type { Audience } from "@/lib/audit/rules";

/** Audiences whose words are encrypted and belong to their author alone. */
export const isConfidential = (audience: Audience): boolean => audience === "coach_only" || audience === "leader_only";

/** Characters that one field takes. The longest private notes of a whole feedback day fit four times over. */
export const entryLength = 20_000;

/** The place a content key is bound to when it is wrapped: one author's words of one engagement. */
export const keyPlace = (engagementId: string, authorId: string): string => `content key ${engagementId} ${authorId}`;
