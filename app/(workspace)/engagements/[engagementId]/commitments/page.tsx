import type { Metadata } from "next";
import { GiveAccount, Standing } from "@/components/plans/ledger/entries";
import { Proposals, ProposeNew } from "@/components/plans/ledger/proposals";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { runningStatuses } from "@/lib/engagements/rules";
import { newId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { ledgerPage } from "@/lib/plans/queries/ledger";
import { answerChange, giveAccount, proposeChange } from "./actions";

export const metadata: Metadata = { title: words("plans")("ledger.title") };
const said = ["proposed", "accepted", "declined", "withdrawn", "accounted"] as const;

/** The ledger of commitments: what stands, every account of it, and what is proposed. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/commitments">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => ledgerPage(ctx, engagementId), { path: `${path}/commitments` });
  const { engagement, entries } = data;
  const [t, e, empty] = [words("plans", viewer.locale), words("engagements", viewer.locale), words("empty", viewer.locale)];
  const isLeader = engagement.side !== null;
  const running = runningStatuses.includes(engagement.status);
  const view = { page: data, locale: viewer.locale, zone: viewer.zone, newId: newId() };
  const standing = entries.filter(({ stands }) => stands);
  const gone = entries.filter(({ stands, retiredAt }) => !stands && retiredAt !== null);
  const ids = new Map(standing.map(({ id }) => [id, newId()]));
  const propose = isLeader && running ? proposeChange : null;
  const just = said.find((each) => each === done);
  return (
    <Shell viewer={await shellOf(viewer)} current={isLeader ? "/promises" : "/engagements"} width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("ledger.title") }]} title={t("ledger.title")} lede={t(engagement.standings.includes("sponsor") ? "ledger.ledeSponsor" : "ledger.lede")} />
      {just && <Banner tone="teal" className="mb-8" title={t(`ledger.done.${just}`)} />}
      <div className="stack">
        <Proposals view={view} answer={propose && answerChange} />
        {standing.length === 0 && <EmptyState heading={false} title={empty("ledger.what")}>{isLeader ? empty("ledger.mend") : ""}</EmptyState>}
        <Standing title={t("ledger.signed")} badge={{ audience: "alliance", label: t("ledger.signers") }} entries={standing.filter(({ version }) => version !== null)} view={view} propose={propose} ids={ids} />
        <Standing title={t("ledger.own")} badge={{ audience: "pair", label: t("ledger.readers") }} entries={standing.filter(({ version }) => version === null)} view={view} propose={propose} ids={ids} />
        {running && isLeader && <GiveAccount view={view} give={giveAccount} />}
        {propose && <ProposeNew view={view} propose={propose} />}
        <Standing title={t("ledger.gone")} badge={{ audience: "pair", label: t("ledger.readers") }} entries={gone} view={{ ...view, page: { ...data, round: null } }} propose={null} ids={ids} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
