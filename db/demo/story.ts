import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { Segment } from "@/lib/engagements/rules/segments";
import type { Confirmation, Reception } from "@/lib/alignment/rules/announcements";
import type { Direction } from "@/lib/feedback/rules";
import type { Remover } from "@/lib/feedback/rules/board";
import type { ExcerptTag } from "@/lib/intake/rules";
import type { MemberRole } from "@/lib/people/rules";
import type { CommentChoice } from "@/lib/surveys/rules/comments";
import type { ActionMark, CourseDecision } from "@/lib/surveys/rules/corrections";
import type { RaterGroup } from "@/lib/surveys/rules/groups";

/** A day of the story: counted from the day it is loaded, negative before it. */
export type StoryDay = number;

export type StoryPerson = { id: string; name: string; email: string; title: string; unit: string; zone: string; account?: MemberRole | "admin"; credential?: string };

type Parties = { sponsor: string; coach: string; hr_partner?: string; leaders: string[] };

export type StoryRound = {
  round: number;
  individual: { leader: string; day: StoryDay; moved_from_day?: StoryDay; pulse?: [kept: number, confidence: number, energy: number, word: string]; summary: string; notes: string; own?: string }[];
  threeway: { day: StoryDay; ratings?: number[]; minutes: string; notes: string; balance_minutes?: number[] };
};

/** A commitment of the signed agreement, with each leader's account of the last round, and what both put in its place. */
export type StoryCommitment = {
  id: string; kind: "i_will" | "i_ask" | "we_will"; by: string; text: string; sign?: string;
  marks?: ("kept" | "partly" | "not_kept")[]; noticed?: string; replaced_by?: string; replaced_day?: StoryDay;
};

/** A feedback item; `about` is a leader or "both". Revealed on the day, unless it was withdrawn before or never shown. */
export type StoryItem = { id: string; about: string; direction: Direction; segment: Segment; situation: string; behaviour: string; impact: string; theme?: string; withdrawn?: boolean; kept_back?: boolean };

/** An answer other than yes to an item on the board: other words, which the others then accept, or why it is not so. */
export type StoryAnswer = { item: string; by: string; wording?: string; reason?: string };

/** What the leaders froze on the feedback day, beside the items that were revealed on it. */
export type StoryBoard = { goal: string; answers: StoryAnswer[]; barriers: { by: string; text: string; remover: Exclude<Remover, "leader">; due: StoryDay }[] };

/** A leader's own words of one round's session, opened to one person until a day. */
export type StoryRelease = { leader: string; round: number; to: string; day: StoryDay; until: StoryDay };

/** An intake: who was heard as what, what the coach noted, and the passages marked in it, most of them under a theme. */
export type StoryIntake = {
  id: string; person: string; kind: IntakeStanding; day: StoryDay; minutes: number; quotes?: boolean; text: string;
  passages: { theme?: string; tag: ExcerptTag; words: string; verbatim?: boolean }[];
};

/** An agreement: the last of its versions, and who signed it. `put_day` where it still waits for a signature, `returned_day`
 *  when it came back; `replaced` says why there is a second version, and `since` in which a barrier was added. */
export type StoryAgreement = {
  version: number; signed: { by: string; day: StoryDay }[]; put_day?: StoryDay; returned_day?: StoryDay; replaced?: string; shared_goal: string;
  expectations: { from: string; to: string; text: string }[]; commitments: StoryCommitment[];
  measures: string[]; barriers: { text: string; since?: number }[]; consequences: string; escalate: string; sharing: string[];
};

/** A wave of a survey: what each rater gave to the rows of its columns, and what they wrote. Without a last day behind us it is open. */
export type StoryWave = {
  wave: "baseline" | "midpoint" | "end"; open_day: StoryDay; close_day: StoryDay; answers: Record<string, (number | null)[]>;
  comments?: { by: string; use: CommentChoice; text: string }[];
  /** What the coach made of comments, by who wrote them: other words, or why one is withheld. With one of both all are released. */
  reworded?: Record<string, string>; withheld?: Record<string, string>;
  /** What two leaders say of each other at the time. */
  each_other?: Record<string, { values: number[]; words: string }>;
  debrief?: StoryDebrief;
};

/** What came of a wave; `marks` are of earlier actions, by how those begin. */
export type StoryDebrief = {
  day: StoryDay; present: string[]; decision: CourseDecision; observations: [figure: string, words: string][]; marks?: Record<string, ActionMark>;
  actions: { behaviour: string; situation: string; sign: string; owner: string; review: "midpoint" | "end" | "mini" }[]; message?: { by: string; day: StoryDay; words: string };
};

/** The survey of an engagement: raters have short names of their own, by group. */
export type StorySurvey = {
  instrument: "working-relationship" | "executive-coaching"; k: number; goals?: string[]; columns: { baseline: string[]; later: string[] }; text?: string;
  raters: Partial<Record<RaterGroup, Record<string, string>>>; waves: StoryWave[];
};

/** An intervention told from its launch on. */
export type StoryIntervention = {
  id: string; title: string; parties: Parties; launched_day: StoryDay;
  business_impact: {
    performance: string; leadership: string; organization: string; strain_at_start: number; good: string;
    consequences: string; not_consequences: string; support: string[]; sponsor_part: string;
  };
  suitability: { day: StoryDay; outcome: string; text: string };
  interests: { day: StoryDay; text: string; answers: Record<string, string> };
  acknowledgements: { leader: string; day: StoryDay; on_record: string }[];
  questions?: { by: string; day: StoryDay; text: string; answer: string }[];
  intakes: StoryIntake[];
  themes: { id: string; segment: Segment; text: string }[];
  no_baseline?: string;
  days_off?: { day: StoryDay; until: StoryDay; label: string; whose?: string }[];
  feedback_session: { day: StoryDay; minutes: number; place: string };
  feedback_items?: StoryItem[];
  previews?: { leader: string; day: StoryDay; shown: string[]; hardest: string; own: string }[];
  board?: StoryBoard;
  agreement: StoryAgreement;
  announcements?: { leader: string; person: string; planned: StoryDay; told?: StoryDay; words: string; received?: Reception; learned?: string; confirmation?: Confirmation }[];
  releases?: StoryRelease[];
  goals?: { leader: string; text: string; behaviours: string; milestone: string; due: StoryDay; reached?: boolean }[];
  issues?: { leader: string; day: StoryDay; brought: boolean; situation: string; behaviour: string; impact: string; request: string; resolution?: string }[];
  rounds: StoryRound[];
  actions?: { leader?: string; round: number; owner: string; due: StoryDay; words: string }[];
  planned?: { round: number; leader?: string; day: StoryDay; time: string; agenda?: string }[];
  survey?: StorySurvey;
  closing_meeting: { day: StoryDay };
};

/** An engagement told in a few lines. */
export type StoryOther = {
  id: string; program: string; title: string; stage: string; cycle?: number; leaders: string[]; sponsor: string; coach: string; hr_partner?: string;
  launched_day: StoryDay; stopped_day?: StoryDay; step: string; summary: string; notes: string;
  sessions: { day: StoryDay; summary: string; notes: string }[]; next_day?: StoryDay;
  feedback_day?: StoryDay; feedback_items?: StoryItem[]; agreement?: StoryAgreement;
  survey?: StorySurvey;
  suitability_note?: string; leader_note?: { by: string; text: string };
};

export type Story = {
  organization: { id: string; name: string; home_zone: string; coaching_policy: string };
  units: { id: string; name: string }[];
  people: StoryPerson[];
  main: StoryIntervention; running: StoryIntervention; others: StoryOther[];
};

/** The demonstration's story as it is written down. */
export const readStory = (): Story => parse(readFileSync(path.join(process.cwd(), "db/demo/story.yaml"), "utf8")) as Story;
