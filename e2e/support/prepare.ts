import { command } from "./test";

/** A prepared support: each leader's first session, a call that has begun, and the meetings to come. */
export type PreparedSupport = { id: string; sessions: string[]; call: string; next: string[] };

/** The last line that a command of ours printed, read. */
const made = (file: string, addresses: readonly string[]): unknown => JSON.parse(command(`e2e/support/${file}.ts`, ...addresses).trim().split("\n").at(-1) ?? "");

/** A feedback day with six items. Addresses: of coach, sponsor and leaders. @returns its engagement's id. */
export const prepareBoard = (...addresses: string[]): string => made("prepare-board", addresses) as string;
/** An intervention in the middle of its support. */
export const prepareSupport = (...addresses: string[]): PreparedSupport => made("prepare-support", addresses) as PreparedSupport;
/** An intervention whose agreement all four have signed. @returns its engagement's id. */
export const prepareAgreement = (...addresses: string[]): string => made("prepare-agreement", addresses) as string;
/** An open survey of six colleagues, the first of them the leaders' manager. @returns the secrets of their links. */
export const prepareSurvey = (...addresses: string[]): string[] => made("prepare-survey", addresses) as string[];
/** What one survey's rows are, hashed by table, with the transactions that wrote them. Argument: the secret of one of its links. */
export const surveyState = (secret: string): Record<string, string> => made("survey-state", [secret]) as Record<string, string>;
/** Two open surveys that both ask one colleague. @returns the secrets of that colleague's links; the first closes first. */
export const prepareRequests = (...addresses: string[]): string[] => made("prepare-requests", addresses) as string[];
/** An open survey: its first wave final, with what somebody said in it, and its second open, with that person's link. */
export const prepareOpen = (...addresses: string[]): { id: string; waveId: string; name: string; link: string } => made("prepare-open", addresses) as { id: string; waveId: string; name: string; link: string };
/** An intervention whose agreement shares survey totals, before its survey is planned, and six colleagues of its own. */
export const prepareCycle = (...addresses: string[]): { id: string; names: string[] } => made("prepare-cycle", addresses) as { id: string; names: string[] };
/** A survey with two final waves, of whose fourteen colleagues twelve answered each time. */
export const prepareReport = (...addresses: string[]): { id: string; baseline: string; midpoint: string } => made("prepare-report", addresses) as { id: string; baseline: string; midpoint: string };
/** An open first wave, at whose time leaders can rate each other. */
export const preparePairs = (...addresses: string[]): { id: string; waveId: string } => made("prepare-pairs", addresses) as { id: string; waveId: string };
/** An open survey of so many colleagues. @returns its wave and the secrets of their links. */
export const prepareMany = (...args: string[]): { waveId: string; links: string[] } => made("prepare-many", args) as { waveId: string; links: string[] };
/** What the links of a wave hold, and all ratings of one question once it was made final. */
export const readWave = (...args: string[]): { drafts: Record<string, number | null>; sealed: (number | null)[] } => made("read-wave", args) as { drafts: Record<string, number | null>; sealed: (number | null)[] };
