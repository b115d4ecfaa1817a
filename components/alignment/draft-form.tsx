import type { ReactNode } from "react";
import { logWords } from "@/components/sessions/log-words";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { fieldsOf } from "@/lib/alignment/rules";
import { words } from "@/lib/platform/i18n";
import { AgreementKeeper } from "./agreement-keeper";
import type { Reading } from "./agreement-names";
import { fieldLabel } from "./clause-editor";

/** The one form to which every field of a draft belongs, wherever on the page it stands. */
export const draftFormId = "draft";

/** The ordinary form around a draft. Sent as it is it saves everything at once; where scripts run, the keeper saves as one
 *  types. */
export function DraftForm({ page: { shown, deviceKey }, reading, reader, children }: { page: AgreementPage; reading: Reading; reader: string; children: ReactNode }) {
  if (!shown) return children;
  const { saved, conflict, errors, locale } = logWords(reading.locale);
  const fields = shown.clauses.filter(({ kind }) => kind !== "board_item").flatMap((clause) => fieldsOf[clause.kind].map((field) => ({
    key: `${clause.id}.${field}`, sideId: null, words: clause[field] ?? "", revision: clause.stamps[field]?.revision ?? 0, label: fieldLabel(clause, field, reading),
  })));
  return (
    <>
      <form id={draftFormId} method="post" action={`/api/agreements/${shown.id}/save`} autoComplete="off" className="kept-line">
        <AgreementKeeper key={fields.map(({ key }) => key).join()} form={draftFormId} agreementId={shown.id} fields={fields} deviceKey={deviceKey} reader={reader} words={{ saved, conflict, errors, locale }} />
        <noscript><button className="btn big" type="submit">{words("agreement", reading.locale)("saveAll")}</button></noscript>
      </form>
      <div id="agreement-versions" />
      <div id="agreement-body">{children}</div>
    </>
  );
}
