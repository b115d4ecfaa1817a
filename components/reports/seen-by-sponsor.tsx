import type { Reader } from "@/components/home/reader";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import type { SharedWithViewer } from "@/lib/reports/queries/who-sees";

/** What a sponsor sees of one intervention's leaders, item by item, and what they do not. */
export function SeenBySponsor({ shared, reader }: { shared: SharedWithViewer; reader: Reader }) {
  const [t, items] = [words("whoSees", reader.locale), words("sharing", reader.locale)];
  const seen = shared.items.filter(({ isShared }) => isShared);
  const hidden = shared.items.filter(({ isShared }) => !isShared);
  return (
    <Section title={shared.title}>
      <div className="two pt-4">
        <div>
          <h3 className="text-14 font-semibold">{t("yours.shown")}</h3>
          <Rows kind="small">
            <Row title={t("yours.own")} end={<Status tone="done" icon="eye">{t("yours.always")}</Status>} />
            {seen.map(({ id, isLocked }) => <Row key={id} title={items(`${id}.label`)} end={<Status tone="done" icon="eye">{t(isLocked ? "yours.always" : "yours.agreed")}</Status>} />)}
          </Rows>
        </div>
        <div>
          <h3 className="text-14 font-semibold">{t("yours.notShown")}</h3>
          <Rows kind="small">
            <Row title={t("yours.never")} note={t("yours.neverWhy")} end={<Status icon="lock">{t("yours.notShared")}</Status>} />
            {hidden.map(({ id }) => <Row key={id} title={items(`${id}.label`)} end={<Status icon="eye-off">{t("yours.notShared")}</Status>} />)}
          </Rows>
        </div>
      </div>
    </Section>
  );
}
