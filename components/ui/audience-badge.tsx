import { useId } from "react";
import { words } from "@/lib/platform/i18n";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** Who may read a record, as the product names it (`coach_only` … `directory`). */
export type AudienceKind = "coach_only" | "leader_only" | "leader_and_coach" | "pair" | "alliance" | "progress" | "directory";

export type Reader = {
  name: string;
  /** Whether they have opened it; leave out where that is not shared. */
  looked?: boolean;
};

const icons: Record<AudienceKind, IconName> = {
  coach_only: "lock",
  leader_only: "lock",
  leader_and_coach: "user-round-check",
  pair: "users-round",
  alliance: "signature",
  progress: "gauge",
  directory: "building",
};

/** Who reads this, in names as the reader would say them ("Katrin and you"). Filled grey stays with one person, outlined
 *  teal is read by others. With `people` it opens a list of each person, by the browser alone. */
export function AudienceBadge({ audience, label, people }: { audience: AudienceKind; label: string; people?: readonly Reader[] }) {
  const t = words("ui");
  const id = useId();
  const look = audience.endsWith("_only") ? "aud private" : "aud";
  const face = <><Icon name={icons[audience]} size={16} /><span className="vh">{t("audience.readBy")} </span>{label}</>;
  if (!people || people.length === 0) return <span className={look}>{face}</span>;
  return (
    <>
      <button type="button" className={look} popoverTarget={id}>{face}</button>
      <div className="pop" popover="auto" id={id} role="dialog" aria-label={t("audience.title")}>
        <p className="mb-3 text-14 font-semibold">{t("audience.title")}</p>
        <ul className="readers">
          {people.map(({ name, looked }) => (
            <li key={name}>
              <span>{name}</span>
              {looked !== undefined && <span className="cap">{looked ? t("audience.looked") : t("audience.notYet")}</span>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
