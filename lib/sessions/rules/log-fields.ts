import type { Audience } from "@/lib/audit/rules";
import type { Guide, GuideField, ProgramTemplate } from "@/lib/programs/input";
import type { FieldType } from "@/lib/programs/rules";
import type { SessionKind, SessionStatus } from "../rules";

/** As whom somebody opens a session: its coach, one of its leaders, somebody else who attends, or a reader of progress
 *  alone, who is shown the day and the length of what was held. */
export type SessionPart = "coach" | "leader" | "attendee" | "progress";

/** What a field is on the page of its session. A `prompt` is a question of the guide, an `answer` a leader's to one. */
export type LogRole = "notes" | "summary" | "agenda" | "preparation" | "own" | "prompt" | "answer";

/** One field of one session, on one side, as one viewer meets it. */
export type LogField = {
  key: string;
  /** The leader's party whose answer it is; none where it has one text for all. */
  sideId: string | null;
  role: LogRole;
  type: FieldType;
  label: string;
  help: string;
  /** Who reads it in the end. */
  audience: Audience;
  /** Whose words it holds now; null where the viewer writes nothing here. A coach's words stay a draft of their own
   *  (`coach_only`) until the log is finished. */
  writesAs: Audience | null;
  required: boolean;
  /** What it is chosen from, the words that are kept and how they read; none where it is written freely. */
  choices: readonly { value: string; label: string }[] | null;
  /** Answered by the action items on the same page, so it is ticked off and not written. */
  byActions: boolean;
};

/** What a list of fields depends on. `consented`: whether the coach may note anything. `sides` are the leaders' parties who attend, `ownSide` the viewer's. */
export type LogPlace = {
  part: SessionPart; kind: SessionKind; status: SessionStatus; consented: boolean; sideId: string | null; sides: readonly string[]; ownSide: string | null;
};

/** The kinds whose log is written here; the others have screens of their own. */
export const guidedKinds: readonly SessionKind[] = ["intake", "individual", "three_way"];

/** The coach's ticks in a guide: one confidential entry a session, its words the ticked keys with spaces between. */
export const ticksField = "guide-ticks";
/** A leader's own notes where a guide has no field for them. */
export const ownNotesField = "own-notes";

/** Prompts whose answer is the list of action items: by the template's naming, the last word of their key. */
const byActions = /-(kept|ledger|actions|promises)$/;

/** Prompts of an intake's guide that are no notes: consent, and the consent to quotes, have a record of their own. */
const isConsent = (field: GuideField): boolean => field.textRef !== undefined || /-quote$/.test(field.key);

const leaderWrites = ({ by }: GuideField): boolean => by === "each_leader" || by === "both_leaders";

function roleOf(field: GuideField, part: SessionPart): LogRole | null {
  if (field.type === "scale" || field.reveal) return part === "coach" ? "prompt" : null;
  if (field.by === "coach") {
    if (field.audience === "coach_only") return part === "coach" ? (field.when === "after" ? "notes" : "prompt") : null;
    return field.when === "after" ? "summary" : part === "coach" ? "prompt" : "answer";
  }
  if (!leaderWrites(field)) return null;
  if (field.audience === "leader_only") return part === "leader" ? (field.when === "before" ? "preparation" : "own") : null;
  if (field.when === "before") return "agenda";
  if (part === "coach") return "prompt";
  return byActions.test(field.key) ? null : "answer";
}

function writesAs(field: GuideField, sideId: string | null, role: LogRole, place: LogPlace): Audience | null {
  const { part, status, ownSide, kind, consented } = place;
  if ((field.type === "scale" && kind !== "intake") || field.reveal || byActions.test(field.key)) return null;
  const isOpen = status === "planned" || status === "held";
  if (part === "coach" && field.by === "coach") {
    if (!consented) return null;
    if (field.audience === "coach_only") return "coach_only";
    return status === "held" ? field.audience : status === "planned" ? "coach_only" : null;
  }
  if (part !== "leader" || !leaderWrites(field) || (field.by === "each_leader" && sideId !== ownSide)) return null;
  if (field.audience === "leader_only") return field.audience;
  return (role === "agenda" ? status === "planned" : isOpen) ? field.audience : null;
}

/** What a prompt of an intake is chosen from; a yes and a no are read in the reader's own language. */
function choicesOf({ type, options, scale }: GuideField, scales: ProgramTemplate["scales"]): LogField["choices"] {
  if (type === "yes_no") return [{ value: "yes", label: "" }, { value: "no", label: "" }];
  if (options) return options.map((value) => ({ value, label: value }));
  const known = scale === undefined ? undefined : scales[scale];
  if (!known) return null;
  return Array.from({ length: known.to - known.from + 1 }, (_, at) => String(known.from + at)).map((value) => ({ value, label: known.labels[value] ? `${value}, ${known.labels[value]}` : value }));
}

const ownNotes: GuideField = { key: ownNotesField, type: "long_text", audience: "leader_only", required: false, by: "each_leader", when: "after", label: "", help: "" };
const ticks = { key: ticksField, sideId: null, role: "prompt", type: "list", label: "", help: "", audience: "coach_only", writesAs: "coach_only", required: false, choices: null, byActions: false } as const satisfies LogField;

/** The fields of a session's guide as one viewer meets them, in the order of the guide. A leader never meets what is
 *  the coach's alone, nor a coach what is a leader's alone. Labels keep the placeholders of their template.
 *  @param scales those of the template, which an intake's prompts are answered on. */
export function logFields(guide: Guide, place: LogPlace, scales: ProgramTemplate["scales"] = {}): LogField[] {
  const { part, sideId, sides, ownSide, kind } = place;
  if (part !== "coach" && part !== "leader") return [];
  const asked = kind === "intake" ? guide.filter((field) => !isConsent(field)) : guide;
  const hasOwn = asked.some((field) => field.audience === "leader_only" && field.when === "after");
  const fields = [...asked, ...(hasOwn ? [] : [ownNotes])].flatMap((field): LogField[] => {
    const role = roleOf(field, part);
    if (!role) return [];
    const own = field.audience === "leader_only" ? [ownSide] : sides;
    const targets = field.by === "each_leader" ? own : [sideId];
    return targets.map((side) => ({
      key: field.key, sideId: side, role, type: field.type, label: field.label, help: field.help, audience: field.audience,
      writesAs: writesAs(field, side, role, place), required: field.required, choices: kind === "intake" ? choicesOf(field, scales) : null, byActions: byActions.test(field.key),
    }));
  });
  return part === "coach" && kind !== "intake" ? [...fields, { ...ticks, sideId }] : fields;
}

/** Whether two tell of the same field. */
export const isField = (field: Pick<LogField, "key" | "sideId">, key: string, sideId?: string | null): boolean =>
  field.key === key && (sideId === undefined || field.sideId === sideId);

/** Fields of the coach that their readers get when the log is finished. */
export const sharedAtTheEnd = (fields: readonly LogField[]): LogField[] =>
  fields.filter(({ writesAs: now, audience }) => now === "coach_only" && audience !== "coach_only");

/** Whether words that were typed as a draft would now reach readers, because the log was finished since the page showed
 *  the session's status. */
export const isDraftNoMore = (field: LogField, shown: SessionStatus, status: SessionStatus): boolean =>
  shown === "planned" && status === "held" && (field.role === "summary" || field.role === "prompt") && field.writesAs !== null && field.writesAs !== "coach_only";
