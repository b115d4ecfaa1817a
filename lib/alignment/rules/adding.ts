import { clauseLimits, commitmentForms, consequenceForms, singleKinds, type ClauseForm, type ClauseKind } from "../rules";
import type { Signer } from "./signing";

type Wished = { kind: ClauseKind; form: ClauseForm | null; fromIds: readonly string[]; toIds: readonly string[] };
type There = Pick<Wished, "kind" | "form" | "fromIds" | "toIds">;
/** Which field is wrong and the key, under `refusals` of the `agreement` messages, that says why. */
export type AddRefusal = { field: "fromIds" | "toIds" | "kind" | "form"; key: "whose" | "toWhom" | "toOneself" | "enough" | "once" | "form" };

const fits = (kind: ClauseKind, form: ClauseForm | null): boolean =>
  kind === "commitment" ? (commitmentForms as readonly (string | null)[]).includes(form) : kind === "consequence" ? (consequenceForms as readonly (string | null)[]).includes(form) : form === null;

/** Why a clause cannot be added, or null when it can: an expectation goes from somebody who signs to somebody else who does,
 *  each leader expects at most three things of another, a commitment is somebody's, and some texts are there once. */
export function refusalToAdd({ kind, form, fromIds, toIds }: Wished, signers: readonly Signer[], there: readonly There[]): AddRefusal | null {
  const known = (ids: readonly string[]) => ids.every((id) => signers.some(({ partyId }) => partyId === id));
  const leaders = signers.filter(({ role }) => role === "leader").map(({ partyId }) => partyId);
  if (!fits(kind, form)) return { field: "form", key: "form" };
  if (there.length >= clauseLimits.clauses) return { field: "kind", key: "enough" };
  if (singleKinds.includes(kind) && there.some((clause) => clause.kind === kind)) return { field: "kind", key: "once" };
  if (!known(fromIds)) return { field: "fromIds", key: "whose" };
  if (!known(toIds)) return { field: "toIds", key: "toWhom" };
  const isExpectation = kind === "expectation";
  // One promise of one leader: it stands on that leader's side, who alone may keep it back or strike it.
  if (isExpectation ? fromIds.length === 0 : kind === "commitment" && form !== "we_will" && fromIds.length !== 1) return { field: "fromIds", key: "whose" };
  if ((isExpectation || form === "i_ask") && toIds.length === 0) return { field: "toIds", key: "toWhom" };
  if (toIds.some((id) => fromIds.includes(id))) return { field: "toIds", key: "toOneself" };
  const alike = there.filter((clause) => clause.kind === "expectation" && [clause.fromIds, clause.toIds].join() === [fromIds, toIds].join());
  if (isExpectation && fromIds.every((id) => leaders.includes(id)) && toIds.every((id) => leaders.includes(id)) && alike.length >= clauseLimits.expectationsEach) return { field: "toIds", key: "enough" };
  return null;
}
