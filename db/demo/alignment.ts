import { createHash } from "node:crypto";
import type { ClauseForm, ClauseKind } from "@/lib/alignment/rules";
import { canonicalText, type Clause } from "@/lib/alignment/rules/content";
import type { StoryCalendar } from "./days";
import type { DemoPeople } from "./people";
import type { DemoRows, EngagementRows } from "./rows";
import type { StoryAgreement } from "./story";

type Telling = { add: EngagementRows; rows: DemoRows; people: DemoPeople; calendar: StoryCalendar; leaders: readonly string[]; partyOf: (person: string) => string; parties: { sponsor: string; coach: string } };
type Told = { name: string; kind: ClauseKind; form?: ClauseForm; words: string; notice?: string; from?: readonly string[]; to?: readonly string[]; first?: boolean };

/** The clauses of the story's agreement, in the order in which they are read. */
function clausesOf({ shared_goal, expectations, commitments, measures, barriers, consequences, escalate }: StoryAgreement, leaders: readonly string[]): Told[] {
  return [
    { name: "goal", kind: "goal", words: shared_goal },
    ...expectations.map(({ from, to, text }, at): Told => ({ name: `expectation ${at + 1}`, kind: "expectation", words: text, from: [from], to: to === "both" ? leaders : [to] })),
    ...commitments.map(({ id, kind, by, text, sign }): Told => ({ name: `commitment ${id}`, kind: "commitment", form: kind, words: text, notice: sign ?? "", from: by === "both" ? [] : [by], to: kind === "i_ask" ? leaders.filter((leader) => leader !== by) : [] })),
    ...measures.map((words, at): Told => ({ name: `measure ${at + 1}`, kind: "measure", words })),
    ...barriers.map(({ text, since }, at): Told => ({ name: `barrier ${at + 1}`, kind: "barrier", words: text, first: since === undefined || since === 1 })),
    { name: "consequence", kind: "consequence", form: "fails", words: consequences },
    { name: "escalation", kind: "escalation", words: escalate },
  ];
}

/** The story's agreement, version by version: what the last one says, which came before it, and who signed. Versions are
 *  loaded as drafts and put afterwards, because what was put to signature takes no clause any more. */
export function agreementRows({ add, rows, people, calendar, leaders, partyOf, parties: { sponsor, coach } }: Telling, story: StoryAgreement): void {
  const { engagementId } = add.tenant;
  const authorId = people.personId(coach);
  const put = calendar.at(story.put_day ?? Math.min(...story.signed.map(({ day }) => day)), "09:00");
  const isSigned = story.put_day === undefined;
  const told = clausesOf(story, leaders).map((clause, at) => {
    const [only] = clause.kind === "commitment" && clause.form !== "we_will" ? clause.from ?? [] : [];
    const audience = clause.kind === "goal" && !story.sharing.includes("goal") ? "pair" as const : "alliance" as const;
    // One canary a clause: its sign stands in the same row.
    const words = add.planted(clause.words, `agreement ${clause.name}`, audience, people.email(coach), null);
    return { ...clause, at: at + 1, words, notice: (clause.notice ?? "").replace(" {{canary}}", ""), sideId: only && leaders.includes(only) ? partyOf(only) : null };
  });
  const reason = story.replaced ? add.planted(story.replaced, "agreement reason", "alliance", people.email(coach), null) : "";
  for (let version = 1; version <= story.version; version += 1) {
    const isLast = version === story.version;
    const agreementId = add.id(`agreement ${version}`);
    const clauses = told.filter(({ first }) => isLast || first !== false).map((clause): Clause => ({
      id: add.id(`clause ${version} ${clause.name}`), lineageId: add.id(clause.kind === "commitment" ? clause.name : `clause ${clause.name}`), kind: clause.kind, form: clause.form ?? null, position: clause.at,
      fromIds: (clause.from ?? []).map(partyOf), toIds: (clause.to ?? []).map(partyOf), sideId: clause.sideId, words: clause.words, looks: "", notice: clause.notice, startsOn: null, dueOn: null, feedbackItemId: null, chosenBy: [],
    }));
    const contentHash = createHash("sha256").update(canonicalText({ engagementId, version, clauses, items: story.sharing, withheld: [] })).digest("hex");
    const putAt = isLast ? put : new Date(put.getTime() - 2 * 86_400_000);
    rows.agreements.push({ ...add.tenant, id: agreementId, version, items: story.sharing, reason: isLast ? reason : "", authorId, audience: "alliance", createdAt: putAt, updatedAt: putAt });
    rows.clauses.push(...clauses.map(({ fromIds, toIds, ...clause }) => ({ ...add.tenant, ...clause, fromIds: [...fromIds], toIds: [...toIds], chosenBy: [], agreementId, authorId, audience: "alliance" as const, createdAt: putAt, updatedAt: putAt })));
    const signed = isLast ? story.signed : story.signed.slice(0, 2);
    rows.signatures.push(...signed.map(({ by, day }, at) => ({
      ...add.tenant, id: add.id(`signature ${version} ${by}`), agreementId, version, partyId: partyOf(by), decision: "signed" as const, contentHash, typedName: people.name(by),
      decidedAt: isLast ? new Date(calendar.at(day, "11:00").getTime() + at * 120_000) : new Date(putAt.getTime() + (at + 1) * 3_600_000), authorId: people.personId(by), audience: "alliance" as const,
    })));
    const last = Math.max(...story.signed.map(({ day }) => day));
    rows.standings.push({
      id: agreementId, contentHash, putAt, state: !isLast ? "replaced" : isSigned ? "in_force" : "for_signature",
      inForceFrom: isLast && isSigned ? calendar.at(last, "16:00") : null, replacedAt: isLast ? null : put, returnedAt: isLast && story.returned_day !== undefined ? calendar.at(story.returned_day, "09:00") : null,
    });
    if (isLast && isSigned) add.event("agreement.came_into_force", agreementId, "alliance", calendar.at(last, "16:00"), sponsor, { version });
  }
}

