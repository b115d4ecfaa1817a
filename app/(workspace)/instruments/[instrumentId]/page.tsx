import type { Metadata } from "next";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { Shell } from "@/components/shell/shell";
import { choiceIn, FormPreview } from "@/components/surveys/instruments/form-preview";
import { InstrumentEditor } from "@/components/surveys/instruments/instrument-editor";
import { titleWords, versionWords } from "@/components/surveys/instruments/instrument-list";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Banner, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { instrumentPage } from "@/lib/surveys/queries/instruments";
import { mayCopy } from "@/lib/surveys/rules/own-instruments";
import { beginInstrument, discardInstrument, saveInstrument } from "../actions";

export const metadata: Metadata = { title: words("instruments")("title") };

/** One instrument: its form for every wave and group, and while it is a draft its words to change. */
export default async function Page({ params, searchParams }: PageProps<"/instruments/[instrumentId]">) {
  const [{ instrumentId }, asked] = [await params, await searchParams];
  const { viewer, data: { ready, own, instrument, mayWord } } = await page((ctx) => instrumentPage(ctx, instrumentId), { path: `/instruments/${instrumentId}` });
  const { locale, zone } = viewer;
  const t = words("instruments", locale);
  const title = titleWords(instrument.title, locale);
  const just = (["published", "saved"] as const).find((each) => each === asked.done);
  const begin = (as: "copy" | "version") => (
    <KeptForm action={beginInstrument} words={formErrorsWords()} hidden={{ id: newId(), of: instrumentId, as }} suffix={`-${as}`} className="" label={t(as)}><SubmitButton kind={as === "version" || ready ? "primary" : "plain"} busyWords={t("sending")}>{t(as)}</SubmitButton></KeptForm>
  );
  const isDraft = own !== null && own.publishedAt === null;
  return (
    <Shell viewer={await shellOf(viewer)} current="/templates" width="narrow">
      <PageHead crumbs={[{ label: t("crumb"), href: "/instruments" }, { label: title }]} title={title} kicker={own ? versionWords(own, { zone, locale }) : t("state.ready")}
        lede={t("questions", { count: instrument.items.length, minutes: instrument.minutes })} actions={<AudienceBadge audience="directory" label={t("audience")} />} />
      {just && <Banner tone="teal" className="mb-8" title={t(just)} />}
      <div className="stack">
        {isDraft && mayWord && <InstrumentEditor key={own.revision} own={own} locale={locale} save={saveInstrument} discard={discardInstrument} />}
        {mayWord && !isDraft && (mayCopy(instrument) ? <div className="btns">{own && begin("version")}{begin("copy")}</div> : <Note>{t("noCopy")}</Note>)}
        <FormPreview instrument={instrument} choice={choiceIn(asked, instrument)} locale={locale} />
        {!isDraft && mayCopy(instrument) && <Note>{t("plan")}</Note>}
      </div>
    </Shell>
  );
}
