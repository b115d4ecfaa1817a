import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { AgreementPage } from "@/lib/alignment/queries/agreement-page";
import { isShared, partOf, sharingItemIds, sharingItems, type SharingItem, type SharingItemId } from "@/lib/engagements/rules/sharing";
import { words } from "@/lib/platform/i18n";
import type { SharingPreview as Preview } from "@/lib/stages/queries/agreement-screen";
import { sponsorName, type Reading } from "./agreement-names";
import { previewLines, SharingPreview } from "./sharing-preview";

type Act = KeptFormProps["action"];
type Props = { page: AgreementPage; preview: Preview | null; reading: Reading; formWords: KeptFormProps["words"]; acts: { tick: Act; keepBack: Act } };

/** Whether a reader gets an item, as an icon with its word. */
function Sees({ yes, who, reading }: { yes: boolean; who: string; reading: Reading }) {
  const t = words("agreement", reading.locale);
  return <span className={yes ? "st done" : "st"}><Icon name={yes ? "check" : "minus"} size={16} /><span className="vh">{who} {t(yes ? "list.sees" : "list.seesNot")}</span></span>;
}

/** What sponsor and HR receive, item by item with its exact effect, ticked or not; beside it what each of them will see, with
 *  the real records. In a draft each item is ticked by a button of its own, so that two who tick at once lose nothing. */
export function SharingList({ page, preview, reading, formWords, acts }: Props) {
  const { shown, engagement, can } = page;
  const [t, items, statements] = [words("agreement", reading.locale), words("sharing", reading.locale), words("statements", reading.locale)];
  if (!shown) return null;
  const ticked = shown.state === "in_force" ? sharingItemIds.filter((id) => engagement.sharing.includes(id)) : sharingItemIds.filter((id) => (sharingItems[id] as SharingItem).locked || shown.items.includes(id));
  const sponsor = sponsorName(reading);
  const keepers = (id: SharingItemId) => page.signers.filter(({ role, partyId }) => role === "leader" && (shown.state === "in_force"
    ? (sharingItems[id] as SharingItem).ofOneLeader && shown.items.includes(id) && !engagement.sharing.includes(partOf(id, partyId)) : shown.withheld.includes(partOf(id, partyId))));
  const lines = preview ? previewLines(preview, reading) : null;
  const hr = engagement.parties.find(({ role, leftAt }) => role === "hr_partner" && leftAt === null);
  return (
    <Section title={t("sharing")} id="sharing">
      <p className="sub mt-3">{t("list.lede")}</p>
      <div className="share">
        <table className="tbl shr">
          <thead><tr><th scope="col">{t("list.item")}</th><th scope="col">{sponsor}</th><th scope="col">{t("list.hr")}</th></tr></thead>
          <tbody>
            {sharingItemIds.map((id) => {
              const { locked, ofOneLeader } = sharingItems[id] as SharingItem;
              const isTicked = ticked.includes(id);
              const part = engagement.side && ofOneLeader && isTicked && can.draft ? partOf(id, engagement.side) : null;
              return (
                <tr key={id}>
                  <th scope="row">
                    {can.draft && !locked ? (
                      <KeptForm action={acts.tick} words={formWords} hidden={{ agreementId: shown.id, engagementId: engagement.id, item: id, choice: isTicked ? "off" : "on" }} className="tick-form" label={items(`${id}.label`)}>
                        <button type="submit" role="checkbox" aria-checked={isTicked} className="tick-button"><span className={isTicked ? "box on" : "box"} aria-hidden="true">{isTicked && <Icon name="check" size={16} />}</span><span>{items(`${id}.label`)}</span></button>
                      </KeptForm>
                    ) : <span className="font-medium">{items(`${id}.label`)}</span>}
                    <span className="cap blk">{locked ? t("list.always") : items(`${id}.effect`)}</span>
                    {keepers(id).map(({ partyId, name }) => <span key={partyId} className="cap blk">{t("list.partBack", { name })}</span>)}
                    {part && <KeptForm action={acts.keepBack} words={formWords} hidden={{ agreementId: shown.id, engagementId: engagement.id, item: id, choice: shown.withheld.includes(part) ? "off" : "on" }} className="tick-form" suffix={`-${id}`} label={`${t("list.yourPart")}: ${items(`${id}.label`)}`}>
                      <button type="submit" role="checkbox" aria-checked={shown.withheld.includes(part)} className="tick-button"><span className={shown.withheld.includes(part) ? "box on" : "box"} aria-hidden="true">{shown.withheld.includes(part) && <Icon name="check" size={16} />}</span><span className="text-14">{t("list.yourPart")}<span className="vh">: {items(`${id}.label`)}</span></span></button>
                    </KeptForm>}
                  </th>
                  <td><Sees yes={isShared(id, "sponsor", ticked)} who={sponsor} reading={reading} /></td>
                  <td><Sees yes={isShared(id, "hr_partner", ticked)} who={t("list.hr")} reading={reading} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {lines && (
          <div className="grid gap-6">
            <SharingPreview reader="sponsor" name={sponsor || t("preview.sponsor")} ticked={ticked} lines={lines} reading={reading} />
            <SharingPreview reader="hr_partner" name={hr ? hr.name : t("preview.hr")} ticked={ticked} lines={lines} reading={reading} />
            <div><h3 className="text-14 font-semibold">{t("list.never")}</h3><p className="sub mt-1">{t("list.neverText")}</p></div>
            <div><h3 className="text-14 font-semibold">{t("list.before")}</h3><p className="sub mt-1">{statements("sharingBeforeAndAfter.body")}</p></div>
          </div>
        )}
      </div>
    </Section>
  );
}
