import { allOf, anyOf, coached, drafted, hrNamed, led, ownSide, sponsored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const clause = "agreement_clauses";
/** The item of the sharing list without which sponsor and HR do not read a clause; none: it is the agreement's own. */
const needed = `case ${clause}.kind when 'goal' then 'goal' when 'commitment' then 'commitments' when 'board_item' then 'items' end`;
/** The same for the part of one leader, as it stands in an engagement's sharing. */
const part = `(${needed}) || coalesce(':' || ${clause}.side_id, '')`;
const ofVersion = (condition: string) => `exists (select 1 from agreements a join engagements e on e.id = a.engagement_id where a.id = ${clause}.agreement_id and ${condition})`;
const isOpen = allOf("a.state = 'in_force'", anyOf(`(${needed}) is null`, `${part} = any(e.sharing)`));
/** What whoever is to sign is shown of the version that waits for them, as it will be once all have signed: nothing of
 *  the feedback day before that, and nothing that a leader has struck since. */
const isProposed = allOf(
  `${clause}.kind <> 'board_item'`,
  anyOf("a.state = 'for_signature'", allOf("a.state = 'replaced'", "e.sharing = '{}'")),
  anyOf(`(${needed}) is null`, allOf(`(${needed}) = any(a.items)`, `not ${part} = any(a.withheld)`,
    `not exists (select 1 from sharing_strikes k where k.engagement_id = a.engagement_id and k.item = (${needed}) and k.side_id = ${clause}.side_id and k.struck_at >= a.put_at)`)),
);

const whoSign = anyOf(led, coached, sponsored);
const asOneself = oneOf("author_id", "people");
const asOwnParty = allOf(asOneself, `exists (select 1 from parties p where p.id = party_id and ${oneOf("p.person_id", "people")})`);
const draftsIt = allOf(anyOf(coached, led), "exists (select 1 from agreements a where a.id = agreement_id and a.state = 'draft')");

/** Versions of the agreement with their clauses, signatures and what leaders struck. */
export const alignmentTables: Record<string, TablePolicy> = {
  agreements: {
    read: anyOf(drafted, coached, led, allOf(sponsored, "state <> 'draft'"), allOf(hrNamed, "state = 'in_force'")),
    add: allOf(asOneself, "state = 'draft'", "audience = 'pair'", anyOf(drafted, coached, led)),
    change: anyOf(coached, led, allOf(sponsored, "state <> 'draft'")),
    remove: allOf(coached, "state = 'draft'"),
  },
  agreement_clauses: {
    read: anyOf(coached, led, allOf(sponsored, "audience = 'alliance'", ofVersion(anyOf(isOpen, isProposed))), allOf(hrNamed, "audience = 'alliance'", ofVersion(isOpen))),
    add: allOf(asOneself, draftsIt), change: draftsIt, changed: anyOf(coached, led), remove: draftsIt,
  },
  agreement_readiness: { read: anyOf(coached, led), add: allOf(asOneself, oneOf("party_id", "sidesOwn"), led), change: allOf(oneOf("party_id", "sidesOwn"), led) },
  agreement_signatures: {
    // HR reads what was decided about the versions that it reads.
    read: anyOf(whoSign, allOf(hrNamed, "exists (select 1 from agreements a where a.id = agreement_id)")),
    add: allOf(asOwnParty, whoSign, "exists (select 1 from agreements a where a.id = agreement_id and a.state = 'for_signature')"),
  },
  agreement_requests: { read: whoSign, add: allOf(asOwnParty, whoSign) },
  sharing_strikes: { read: anyOf(whoSign, hrNamed), add: allOf(asOneself, ownSide, led) },
};
