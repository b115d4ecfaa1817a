import type { SharingItemId } from "@/lib/engagements/rules/sharing";
import { noneOf, oneOf } from "./settings";

/** Who may do what to one table's rows, in SQL. A missing verb is allowed to nobody. */
export type TablePolicy = { read: string; add?: string; change?: string; remove?: string; /** What a changed row must be; `change` itself when left out. */ changed?: string };

export const anyOf = (...conditions: string[]) => `(${conditions.join(" or ")})`;
export const allOf = (...conditions: string[]) => `(${conditions.join(" and ")})`;

export const coached = oneOf("engagement_id", "coached");
export const led = oneOf("engagement_id", "led");
export const sponsored = oneOf("engagement_id", "sponsored");
export const hrPartnered = oneOf("engagement_id", "hrPartnered");
/** HR as far as the agreement in force names HR, which then reads what is the alliance's. */
export const hrNamed = oneOf("engagement_id", "hrNamed");
export const drafted = oneOf("engagement_id", "drafted");
export const ownSide = oneOf("side_id", "sidesOwn");
export const servedSide = oneOf("side_id", "sidesServed");
/** HR's sight over the organisation, which a party to the engagement loses. */
export const overseen = allOf(oneOf("organization_id", "partnered"), noneOf("engagement_id", "involved"));
export const anyParty = anyOf(coached, led, sponsored, hrPartnered);
/** The cheapest question first: of ten thousand engagements HR oversees nearly all, and everybody else none. */
export const inProgress = anyOf(overseen, anyParty);

/** The audience table of PRODUCT.md as one condition, the same for every table of content. */
export const audience = (author: string) => anyOf(
  // Whoever is a party no more reads not even what they wrote: a replaced coach's notes are read by nobody.
  `(audience in ('coach_only', 'leader_only') and ${oneOf(author, "people")} and ${anyOf(anyParty, drafted)})`,
  `(audience = 'leader_and_coach' and ${anyOf(ownSide, servedSide)})`,
  `(audience = 'pair' and ${anyOf(led, coached)})`,
  `(audience = 'alliance' and ${anyOf(led, coached, sponsored, hrNamed)})`,
  `(audience = 'progress' and ${inProgress})`,
);
/** An author writes as themselves, into what they may read. */
export const authored = allOf(oneOf("author_id", "people"), audience("author_id"));
/** HR partners read the consequences before anything is signed: content/README "Decided" 5. */
export const consequences = allOf(`field_key in ('iv-impact-consequences', 'iv-impact-not')`, hrPartnered);
export const seeSession = anyOf(
  // Whom somebody else spoke with, a coach's successor does not learn either.
  allOf(coached, anyOf(allOf("side_id is null", "kind <> 'intake'"), servedSide, oneOf("id", "interviewing"))),
  // Whoever is asked to coach sees the dates that they would take on.
  allOf("kind <> 'intake'", "status = 'planned'", oneOf("side_id", "sidesOffered")),
  allOf("kind <> 'intake'", "announced_at is not null", led, anyOf("side_id is null", ownSide)),
  allOf("kind = 'intake'", "announced_at is not null", ownSide),
  allOf("kind <> 'intake'", "status = 'held'", inProgress),
  `(announced_at is not null and ${oneOf("id", "attending")})`,
);
export const sessionSeen = "exists (select 1 from coaching_sessions s where s.id = session_id)";
export const administered = oneOf("organization_id", "administered");
export const directory = anyOf(administered, oneOf("organization_id", "partnered"), oneOf("organization_id", "launching"));
/** Nobody grants above their own level, and nobody their own: `mayGrant` of lib/people/rules. */
export const ruling = anyOf(administered, allOf(oneOf("organization_id", "partnered"), "role <> 'administrator'"));
export const granting = anyOf(ruling, allOf(oneOf("organization_id", "launching"), "role = 'leader'"));
export const notOwn = `not ${oneOf("person_id", "people")}`;

/** Whether the agreement in force ticks an item of sharing; of what is one leader's, by that leader's side.
 *  @param side SQL of the side it stands on, null in a row that is all leaders'. */
export const inSharing = (item: SharingItemId, side?: string) =>
  `exists (select 1 from engagements e where e.id = engagement_id and ('${item}'${side ? ` || coalesce(':' || ${side}, '')` : ""}) = any(e.sharing))`;
/** What a signed agreement opens to its sponsor, and to HR partners where it names them: `isShared` of lib/engagements/rules/sharing. */
export const sharedBeyond = (item: SharingItemId, side?: string) => allOf(anyOf(sponsored, hrNamed), inSharing(item, side));
