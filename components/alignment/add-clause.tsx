import { KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { commitmentForms, consequenceForms, singleKinds, type ClauseKind } from "@/lib/alignment/rules";
import type { Signer } from "@/lib/alignment/rules/signing";
import { words } from "@/lib/platform/i18n";
import type { Reading } from "./agreement-names";

type Props = {
  kind: Exclude<ClauseKind, "board_item">;
  /** What the part is called in which it stands. */
  part: string;
  there: number; agreementId: string; engagementId: string; clauseId: string; signers: readonly Signer[]; reading: Reading;
  formWords: KeptFormProps["words"]; sending: string; act: KeptFormProps["action"];
};

const labels = { expectation: "addExpectation", commitment: "addCommitment", measure: "addMeasure", barrier: "addBarrier", consequence: "addConsequence" } as const;

/** The way to one more clause: in which form, whose and of whom, where its kind has these. Texts that are there once are not
 *  offered again. */
export function AddClause({ kind, part, there, agreementId, engagementId, clauseId, signers, reading, formWords, sending, act }: Props) {
  const t = words("agreement", reading.locale);
  if (singleKinds.includes(kind) && there > 0) return null;
  const isNamed = kind in labels;
  const label = isNamed ? t(labels[kind as keyof typeof labels]) : t("write");
  const leaders = signers.filter(({ role }) => role === "leader");
  const everyone = leaders.length > 1 ? [{ value: leaders.map(({ partyId }) => partyId).join(" "), label: t(`together.first.${leaders.length === 2 ? "both" : "all"}`) }] : [];
  const people = [...everyone, ...signers.map(({ partyId, name }) => ({ value: partyId, label: name }))];
  const forms = kind === "commitment" ? commitmentForms : kind === "consequence" ? consequenceForms : [];
  return (
    <KeptForm action={act} words={formWords} hidden={{ agreementId, engagementId, clauseId, kind }} className="addcl" suffix={`-${kind}`} label={isNamed ? label : `${label}: ${part}`}
      labels={{ form: t("words"), fromIds: t("whose"), toIds: t("toWhom") }}>
      {forms.length > 0 && <KeptSelect name="form" label={t("words")} options={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))} />}
      {(kind === "expectation" || kind === "commitment") && <KeptSelect name="fromIds" label={t("whose")} placeholder={kind === "commitment" ? t("everyone") : t("chooseParty")} options={people} />}
      {(kind === "expectation" || kind === "commitment") && <KeptSelect name="toIds" label={t("toWhom")} placeholder={t("chooseParty")} options={people} />}
      <div className="btns"><SubmitButton icon="plus" busyWords={sending}>{label}{!isNamed && <span className="vh">: {part}</span>}</SubmitButton></div>
    </KeptForm>
  );
}
