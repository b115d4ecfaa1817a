import Link from "next/link";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { screensFor } from "@/lib/engagements/rules/stage-screens";
import { words } from "@/lib/platform/i18n";
import type { View } from "./view";

/** The pages of this engagement that are the reader's to work in: those of the stage at hand in full, those of the stages
 *  before by their names. */
export function ScreensSection({ view }: { view: View }) {
  const { overview: { engagement, standing, stages }, locale } = view;
  const t = words("engagements", locale);
  const { atHand, before } = screensFor(standing, stages && stages.filter(({ state }) => state !== "to_come").map(({ key }) => key));
  const [title, note, href] = [(path: string) => t(`screens.${path as "intakes"}.title`), (path: string) => t(`screens.${path as "intakes"}.note`), (path: string) => `/engagements/${engagement.id}/${path}`];
  if (atHand.length + before.length === 0) return null;
  return (
    <Section title={t("screens.title")}>
      <Rows kind="plain">
        {atHand.map(({ path }) => <Row key={path} title={title(path)} note={note(path)} href={href(path)} />)}
      </Rows>
      {before.length > 0 && <>
        <h3 className="mt-6 mb-3 text-14 font-semibold">{t("screens.before")}</h3>
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">{before.map(({ path }) => <li key={path}><Link href={href(path)}>{title(path)}</Link></li>)}</ul>
      </>}
    </Section>
  );
}
