import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { SponsorHome as Home } from "@/lib/reports/queries/homes";
import { sponsorHeading, toSpeakWith } from "./headings";
import { NextMeeting } from "./next-meeting";
import { dayOf, type Reader } from "./reader";
import { SponsorCase } from "./sponsor-case";
import { SponsorWaits } from "./sponsor-waits";

/** The button that begins a launch; `id` is the new engagement's, so that a second press begins nothing new. */
export function LaunchButton({ id, primary, reader }: { id: string; primary: boolean; reader: Pick<Reader, "locale"> }) {
  return (
    <form action="/engagements/new" method="post">
      <input type="hidden" name="engagementId" value={id} />
      <Button type="submit" kind={primary ? "primary" : "plain"} icon="plus">{words("home", reader.locale)("sponsor.launch")}</Button>
    </form>
  );
}

/** A sponsor's home: what waits, whom they meet, and each intervention as a line of stages where those are shared.
 *  @param newId the id a launch begun from here will have. */
export function SponsorHome({ home, newId, reader }: { home: Home; newId: string; reader: Reader }) {
  const t = words("home", reader.locale);
  const empty = words("empty", reader.locale);
  const waits = home.drafts.length > 0 || home.cases.some((each) => toSpeakWith(each).length > 0);
  const launch = <LaunchButton id={newId} primary={!waits} reader={reader} />;
  const isEmpty = home.cases.length === 0 && home.drafts.length === 0;
  return (
    <>
      <PageHead title={sponsorHeading(home, reader)} kicker={dayOf(reader.now, reader)} actions={isEmpty ? undefined : launch} />
      {isEmpty ? <EmptyState title={empty("engagements.what")} actions={launch}>{empty("sponsorHome.mend")}</EmptyState> : (
        <div className="stack">
          <SponsorWaits home={home} reader={reader} />
          {home.meetings[0] && <NextMeeting meeting={home.meetings[0]} then={home.meetings[1]} reader={reader} />}
          {home.cases.length > 0 && (
            <Section title={t("sponsor.interventions")} aside={<Link href="/engagements" prefetch={false}>{t("sponsor.all")}</Link>}>
              {home.cases.slice(0, 12).map((each) => <SponsorCase key={each.id} of={each} titles={home.titles[each.templateId] ?? []} reader={reader} />)}
            </Section>
          )}
          {home.cases.length > 0 && <Note icon="eye"><Link href="/who-sees-what" prefetch={false}>{t("sponsor.see")}</Link></Note>}
        </div>
      )}
    </>
  );
}
