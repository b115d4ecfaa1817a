import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { aboutNames } from "@/components/feedback/about";
import { ItemCard } from "@/components/feedback/item-card";
import { ItemForm, itemFormId } from "@/components/feedback/item-form";
import { choicesKey, ItemKeeper } from "@/components/feedback/item-keeper";
import { itemKeeperWords } from "@/components/feedback/item-words";
import { dayOf } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { itemPage } from "@/lib/feedback/queries/item-page";
import { itemParts } from "@/lib/feedback/rules";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { withdrawItem } from "../actions";

export const metadata: Metadata = { title: words("feedback")("list.title") };

/** One feedback item: where it belongs, whom it speaks to and its three parts, saved as they are typed. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/feedback/[itemId]">) {
  const { engagementId, itemId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => itemPage(ctx, engagementId, itemId), { path: `${path}/feedback/${itemId}` });
  const { engagement, item, leaders, place, before, after, refusal, deviceKey } = data;
  const [t, e, locale] = [words("feedback", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  const isOpen = refusal !== "refusals.notRunning" && !item.revealedAt && !item.erased && !item.withdrawnAt;
  const badge = item.revealedAt ? "pair" as const : "coach_only" as const;
  const state = item.revealedAt ? t("item.shownNow", { day: dayOf(item.revealedAt, viewer) }) : item.erased ? t("item.erasedNow") : item.withdrawnAt ? t("item.withdrawnNow") : refusal === "refusals.notRunning" ? t(refusal) : null;
  const withdraw = (isOff: boolean, label: string) => (
    <KeptForm action={withdrawItem} words={formErrorsWords()} hidden={{ engagementId, itemId, withdraw: isOff ? "yes" : "no" }} className="contents">
      <SubmitButton kind={isOff ? "quiet" : "plain"} busyWords={t("item.withdrawing")}>{label}</SubmitButton>
    </KeptForm>
  );
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("list.title"), href: `${path}/feedback` }, { label: t("item.crumb", place) }]}
        title={t("item.title", { segment: t(`segment.${item.segment}`), ...place })}
        actions={<>
          {isOpen && <ItemKeeper key={item.id} form={itemFormId} itemId={item.id} deviceKey={deviceKey} reader={viewer.name} words={itemKeeperWords(locale)} fields={[
            ...itemParts.map((part) => ({ key: part, sideId: null, label: t(`part.${part}`), words: item.words[part], revision: item.revisions[part] })),
            { key: choicesKey, sideId: null, label: "", words: [item.segment, item.direction, ...item.about].join(" "), revision: 0 },
          ]} />}
          <AudienceBadge audience={badge} label={audienceLabel({ engagement, standing: "coach", locale }, badge)} />
        </>} />
      {state && <Banner tone="amber" className="mb-8" title={state} action={item.withdrawnAt && !refusal ? withdraw(false, t("list.putBack")) : undefined} />}
      <div className="stack">
        <div id="item-versions" className="contents" />
        {isOpen ? <ItemForm key={item.id} page={data} locale={locale} /> : !item.erased && <ItemCard item={item} place={place} about={aboutNames(item.about, leaders, locale)} locale={locale} />}
        <nav className="wz-nav" aria-label={t("item.listed")}>
          <LinkButton href={`${path}/feedback`} icon="arrow-left">{t("item.back")}</LinkButton>
          {before && <LinkButton href={`${path}/feedback/${before}`}>{t("item.before")}</LinkButton>}
          {after && <LinkButton href={`${path}/feedback/${after}`}>{t("item.after")}</LinkButton>}
          {(isOpen || item.erased) && !item.withdrawnAt && !refusal && withdraw(true, t("item.withdraw"))}
        </nav>
      </div>
    </Shell>
  );
}
