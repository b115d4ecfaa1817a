import { Checkbox } from "@/components/ui/checkbox";
import { memberRoles, type MemberRole } from "@/lib/people/rules";
import { words } from "@/lib/platform/i18n";

export type RolesFieldProps = {
  legend: string;
  /** Heard, not seen: where the section's heading says it already. */
  hideLegend?: boolean;
  hint: string;
  chosen: readonly MemberRole[]; grantable: readonly MemberRole[];
};

/** The roles somebody holds, as boxes. A role beyond the reader's level stands there ticked and fixed, and is sent along, so that
 *  saving the others never takes it away. */
export function RolesField({ legend, hint, chosen, grantable, hideLegend }: RolesFieldProps) {
  const t = words("people");
  const shown = memberRoles.filter((role) => grantable.includes(role) || chosen.includes(role));
  return (
    <fieldset className="field" aria-describedby="roles-hint">
      <legend className={hideLegend ? "vh" : "lab"}>{legend}</legend>
      <p className="hint max-w-measure" id="roles-hint">{hint}</p>
      <input type="hidden" name="roles" value="" />
      <div className="mt-2 grid gap-1">
        {shown.map((role) => {
          const fixed = !grantable.includes(role);
          return (
            <div key={role}>
              {fixed && <input type="hidden" name="roles" value={role} />}
              <Checkbox name={fixed ? "fixed" : "roles"} value={role} label={t(`roles.${role}`)} defaultChecked={chosen.includes(role)} disabled={fixed}
                {...(fixed && { hint: t("person.notInReach") })} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
