import { describedBy, Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";
import { listedZones } from "@/lib/people/rules/listed-zones";
import { ZoneHint } from "./zone-hint";

/** Every time zone by continent, named by its city first, so that typing its first letters finds it. */
export function ZoneSelect({ name, error, defaultValue }: { name: string; error?: string | undefined; defaultValue?: string | undefined }) {
  const t = words("signIn");
  const hint = <>{t("setUp.zoneHint")}<ZoneHint select={name} label={t.raw("setUp.zoneSuggested") as string} /></>;
  return (
    <Field id={name} label={t("setUp.zone")} hint={hint} error={error}>
      <span className="sel">
        <select name={name} className="in" required defaultValue={defaultValue ?? ""} {...describedBy(name, { hint, error })}>
          <option value="">{t("setUp.chooseZone")}</option>
          {listedZones().map(({ continent, zones }) => (
            <optgroup key={continent} label={continent === "" ? t("setUp.zoneOther") : continent}>
              {zones.map(({ zone, city }) => <option key={zone} value={zone}>{city}</option>)}
            </optgroup>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Field>
  );
}
