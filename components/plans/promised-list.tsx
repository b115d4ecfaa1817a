import { Segmented } from "@/components/ui/choice";
import { Status } from "@/components/ui/status";
import { formatDay, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { ActionItem } from "@/lib/plans/queries";
import { outcomes, standingOfAction } from "@/lib/plans/rules";

export type PlanReader = { zone: Zone; locale: Locale; now: Date };

const icons = { kept: "check", partly: "circle-slash-2", not_kept: "x" } as const;

/** Who does it and by when: "Katrin, due Thursday 16 April". */
export function ownerDue({ ownerName, dueOn }: Pick<ActionItem, "ownerName" | "dueOn">, { locale }: Pick<PlanReader, "locale">): string {
  const t = words("plans", locale);
  const owner = ownerName.split(" ")[0] ?? ownerName;
  return dueOn ? t("ownerDue", { owner, day: formatDay(dueOn, formatLocale[locale]) }) : t("ownerOnly", { owner });
}

/** The word of state of an action item; amber alone for what its reader has still to do. */
export function ActionState({ action, reader, mine = false }: { action: ActionItem; reader: PlanReader; mine?: boolean }) {
  const t = words("plans", reader.locale);
  const standing = standingOfAction(action, reader.now, reader.zone);
  if (standing === "kept" || standing === "partly" || standing === "not_kept") return <Status tone={standing === "kept" ? "done" : "plain"} icon={icons[standing]}>{t(`outcome.${standing}`)}</Status>;
  const day = action.dueOn ? formatDay(action.dueOn, formatLocale[reader.locale]) : "";
  return <Status tone={mine && standing !== "open" ? "need" : "plain"} icon={standing === "open" ? "circle" : "clock"}>{t(`standing.${standing}`, { day })}</Status>;
}

/** What was promised, each with its outcome in one tap where the reader may give it. Inside a form: `outcome.<id>`. */
export function PromisedList({ actions, reader, mayMark }: { actions: readonly ActionItem[]; reader: PlanReader; mayMark: (action: ActionItem) => boolean }) {
  const t = words("plans", reader.locale);
  return (
    <ul className="rows lastlist">
      {actions.map((action) => (
        <li key={action.id}>
          <div><p className="said">{action.words}</p><p className="cap mt-1">{ownerDue(action, reader)}</p></div>
          {mayMark(action) ? (
            <div data-action={action.id} data-revision={action.revision} data-outcome={action.outcome ?? ""}>
              <Segmented outcome hideLegend legend={t("outcomeOf", { words: action.words })} name={`outcome.${action.id}`} defaultValue={action.outcome ?? undefined}
                choices={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`), icon: icons[outcome] }))} />
              <input type="hidden" name={`seen.${action.id}`} value={action.revision} />
            </div>
          ) : <ActionState action={action} reader={reader} />}
        </li>
      ))}
    </ul>
  );
}
