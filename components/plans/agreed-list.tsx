import { Button } from "@/components/ui/button";
import { SelectControl } from "@/components/ui/select";
import { formatDay } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { ActionItem } from "@/lib/plans/queries";
import type { PlanReader } from "./promised-list";

/** What is agreed in a session. `add` is the line for a new one: its id, who can take it on, and the day proposed. */
export function AgreedList({ actions, reader, add }: { actions: readonly ActionItem[]; reader: PlanReader; add?: { id: string; owners: readonly { id: string; name: string }[]; due: string } | undefined }) {
  const t = words("sessions", reader.locale);
  const first = (name: string) => name.split(" ")[0] ?? name;
  return (
    <>
      {actions.length > 0 && (
        <ul className="rows newc">
          {actions.map((action) => (
            <li key={action.id}>
              <p className="said">{action.words}</p>
              <span className="sub nowrap flex items-center gap-3">
                {action.dueOn ? t("agreed.row", { owner: first(action.ownerName), day: formatDay(action.dueOn, formatLocale[reader.locale]) }) : t("agreed.rowOpen", { owner: first(action.ownerName) })}
                {add && !action.outcome && <Button kind="quiet" icon="undo-2" data-withdraw={action.id} className="hidden [.scripted_&]:inline-flex" aria-label={t("agreed.removeOf", { words: action.words })}>{t("agreed.remove")}</Button>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {actions.length === 0 && <p className="sub py-4">{t("agreed.none")}</p>}
      {add && (
        <div className="addc">
          <div>
            <label className="vh" htmlFor="newWords">{t("agreed.label")}</label>
            <input className="in" id="newWords" name="newWords" placeholder={t("agreed.placeholder")} autoComplete="off" />
            <input type="hidden" name="newId" value={add.id} />
          </div>
          <SelectControl name="newOwner" aria-label={t("agreed.owner")} options={add.owners.map(({ id, name }) => ({ value: id, label: first(name) }))} />
          <input className="in" type="date" name="newDue" defaultValue={add.due} aria-label={t("agreed.due")} />
          <Button type="submit" name="intent" value="save" data-add="">{t("agreed.add")}</Button>
        </div>
      )}
    </>
  );
}
