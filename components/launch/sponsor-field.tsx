import { PersonChip } from "@/components/ui/person";
import { Select, type SelectOption } from "@/components/ui/select";
import { words } from "@/lib/platform/i18n";
import type { Member } from "@/lib/platform/context";

/** The sponsor: whoever launches, or another one where HR launches for them. */
export function SponsorField({ viewer, sponsors, sponsorId, error }: { viewer: Pick<Member, "name" | "roles" | "locale">; sponsors: readonly SelectOption[]; sponsorId: string; error: string | undefined }) {
  const t = words("launch", viewer.locale);
  if (viewer.roles.includes("hr")) return <Select name="sponsorId" label={t("who.sponsor")} placeholder={t("who.chooseSponsor")} options={sponsors} defaultValue={sponsorId} error={error} hint={t("who.sponsorHint")} />;
  return (
    <div className="field" id="sponsorId">
      <span className="lab">{t("who.sponsor")}</span>
      <PersonChip name={viewer.name} role={t("who.you")} />
      {error && <p className="err">{error}</p>}
    </div>
  );
}
