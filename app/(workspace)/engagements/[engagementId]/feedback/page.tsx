import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { BeginItem } from "@/components/feedback/begin-item";
import { ItemList } from "@/components/feedback/item-list";
import { BalanceSection, ReadySection } from "@/components/feedback/readiness";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Button, LinkButton } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Toast } from "@/components/ui/toast";
import { words } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { feedbackList } from "@/lib/stages/queries/feedback-list";
import { prepareItem, withdrawItem } from "./actions";

export const metadata: Metadata = { title: words("feedback")("list.title") };

/** The coach's list of what is brought to the feedback session: in order, weighed for each leader, and how to begin another. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/feedback">) {
  const { engagementId } = await params;
  const { withdrawn, theme: wanted } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { preparing, theme } } = await page((ctx) => feedbackList(ctx, engagementId, typeof wanted === "string" ? wanted : null), { path: `${path}/feedback` });
  const { engagement, items, refusal } = preparing;
  const [t, e, locale] = [words("feedback", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("list.title") }]} title={t("list.title")} lede={t("list.lede")}
        actions={<>
          <AudienceBadge audience="coach_only" label={audienceLabel({ engagement, standing: "coach", locale }, "coach_only")} />
          {items.length > 0 && <LinkButton href={`${path}/feedback/rehearsal`} icon="eye">{t("list.rehearse")}</LinkButton>}
          {items.length > 0 && !refusal && <LinkButton href="#new" icon="plus">{t("list.new")}</LinkButton>}
        </>} />
      {refusal && <Banner tone="amber" className="mb-8" title={t(refusal)} />}
      <div className="cols">
        <div className="stack">
          {items.length === 0 ? <EmptyState title={t("list.none")}>{t("list.noneMend")}</EmptyState> : <ItemList preparing={preparing} locale={locale} />}
          {!refusal && <BeginItem preparing={preparing} action={prepareItem} newId={unorderedId()} theme={theme} locale={locale} />}
        </div>
        <aside className="stack tight">
          <BalanceSection preparing={preparing} locale={locale} />
          <ReadySection preparing={preparing} locale={locale} />
        </aside>
      </div>
      {typeof withdrawn === "string" && !refusal && (
        <Toast key={withdrawn} undo={(
          <KeptForm action={withdrawItem} words={formErrorsWords()} hidden={{ engagementId, itemId: withdrawn, withdraw: "no" }} className="contents"><Button type="submit" kind="quiet">{t("list.putBack")}</Button></KeptForm>
        )}>{t("list.withdrawn")}</Toast>
      )}
    </Shell>
  );
}
