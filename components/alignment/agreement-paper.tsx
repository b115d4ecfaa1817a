import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { sharingItemIds, sharingItems, type SharingItem } from "@/lib/engagements/rules/sharing";
import { dayIn } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { AgreementText } from "./agreement-text";
import { fullDay, type Reading } from "./agreement-names";
import { SignatureRows } from "./signatures";

/** One version as it is printed: everything the reader may see of it, what is shared, who signed when and in which name; its
 *  version, the day of printing and the hash stand at the foot of every sheet. */
export function AgreementPaper({ page, reading, now, back }: { page: AgreementPage; reading: Reading; now: Date; back: string }) {
  const { shown, engagement, contentHash } = page;
  const [t, items] = [words("agreement", reading.locale), words("sharing", reading.locale)];
  const shared = shown ? sharingItemIds.filter((id) => (sharingItems[id] as SharingItem).locked || (shown.state === "in_force" ? engagement.sharing : shown.items).includes(id)) : [];
  const version = shown ? t("version", { version: shown.version }) : "";
  return (
    <main id="main" className="page agree paper">
      <div className="btns mb-8"><LinkButton href={back} icon="arrow-left">{t("back")}</LinkButton></div>
      <header className="head"><div>
        <p className="sub">{engagement.title}</p>
        <h1>{t("title")}</h1>
        {shown && <p className="meta mt-2"><span>{version}, {t(`state.${shown.state}`).toLowerCase()}</span>{shown.inForceFrom && <span>{t("meta.since", { day: fullDay(dayIn(shown.inForceFrom, reading.zone), reading.locale) })}</span>}</p>}
      </div></header>
      {shown && (
        <div className="stack doc">
          <AgreementText clauses={shown.clauses} reading={reading} />
          <Section title={t("sharing")}><ul className="grid gap-3 mt-4">{shared.map((id) => <li key={id}><p className="font-medium">{items(`${id}.label`)}</p><p className="sub">{items(`${id}.effect`)}</p></li>)}</ul></Section>
          <Section title={t("signatures")}><SignatureRows page={page} reading={reading} printed /></Section>
          <p className="sub">{t("sig.note")}</p>
        </div>
      )}
      {shown && <footer className="foot cap">{version} · {fullDay(dayIn(now, reading.zone), reading.locale)} · SHA-256 {contentHash}</footer>}
    </main>
  );
}
