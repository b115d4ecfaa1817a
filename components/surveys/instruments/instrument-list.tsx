import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { LinkButton } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayIn, formatDayWithYear } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { InstrumentLibrary, OwnInstrument } from "@/lib/surveys/queries/instruments";
import { filledIn } from "@/lib/surveys/rules/form";

/** Where one version of an own instrument stands, in words. */
export function versionWords({ version, publishedAt }: Pick<OwnInstrument, "version" | "publishedAt">, { zone, locale }: { zone: string; locale: Locale }): string {
  const t = words("instruments", locale);
  return publishedAt ? t("state.published", { version, day: formatDayWithYear(dayIn(publishedAt, zone), formatLocale[locale]) }) : t("state.draft", { version });
}

/** A title with example names where names will stand. */
export function titleWords(title: string, locale: Locale): string {
  const t = words("instruments", locale);
  return filledIn(title, { name: t("preview.leader"), leaders: t("preview.leaders"), other_leader: t("preview.other"), date: t("preview.date") }) || t("untitled");
}

/** The library: what comes with the product, and what the organisation words itself. */
export function InstrumentList({ library: { ready, own, mayWord }, zone, locale, newId, begin }: { library: InstrumentLibrary; zone: string; locale: Locale; newId: string; begin: KeptFormProps["action"] }) {
  const t = words("instruments", locale);
  const count = (items: readonly unknown[], minutes: number) => t("questions", { count: items.length, minutes });
  const open = (href: string, title: string, act: string) => <LinkButton href={href} aria-label={t("of", { act, title })}>{act}</LinkButton>;
  return (
    <div className="stack">
      <Section title={t("own")}>
        {own.length === 0 ? <EmptyState heading={false} title={t("ownNone")}>{t("ownWhy")}</EmptyState> : (
          <Rows kind="records" label={t("own")}>
            {own.map((one) => <Row key={one.id} title={titleWords(one.content.title, locale)} note={<>{count(one.content.items, one.content.minutes)}<span className="block"><Status tone={one.publishedAt ? "done" : "plain"} icon={one.publishedAt ? "check" : "pencil"}>{versionWords(one, { zone, locale })}</Status></span></>}
              end={open(`/instruments/${one.id}`, `${titleWords(one.content.title, locale)}, ${versionWords(one, { zone, locale })}`, one.publishedAt || !mayWord ? t("read") : t("open"))} />)}
          </Rows>
        )}
        {mayWord && <KeptForm action={begin} words={formErrorsWords()} hidden={{ id: newId }} className="mt-4" label={t("empty")}><SubmitButton icon="plus" busyWords={t("sending")}>{t("empty")}</SubmitButton></KeptForm>}
      </Section>
      <Section title={t("ready")}>
        <Rows kind="records" label={t("ready")}>
          {ready.map(({ key, instrument }) => <Row key={key} title={titleWords(instrument.title, locale)} note={count(instrument.items, instrument.minutes)} end={open(`/instruments/${key}`, titleWords(instrument.title, locale), t("read"))} />)}
        </Rows>
      </Section>
    </div>
  );
}
