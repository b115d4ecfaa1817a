import { KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Button } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { EmptyState, Note } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { SurveyPage } from "@/lib/surveys/queries/survey-page";
import { raterGroups } from "@/lib/surveys/rules/groups";

type Props = { data: SurveyPage; locale: Locale; name: KeptFormProps["action"]; drop: KeptFormProps["action"] };

/** The coach's list of those who are asked, and what such a list can show before anybody is. */
export function SurveyPeople({ data: { engagement, people, found, find, preview, plan }, locale, name: nameAction, drop }: Props) {
  const t = words("surveyPages", locale);
  const form = formErrorsWords();
  const hidden = (personId: string) => ({ engagementId: engagement.id, personId });
  const groups = raterGroups.filter((group) => group !== "self").map((group) => ({ value: group, label: t(`groups.${group}`) }));
  const numbers = { people: preview?.people ?? 0, k: plan?.k ?? 0 };
  return (
    <Section title={t("people.title")} id="people" aside={<AudienceBadge audience="coach_only" label={words("engagements", locale)("audience.coachOnly")} />}>
      {people.length === 0 ? <EmptyState heading={false} title={t("people.none")}>{t("people.noneWhy")}</EmptyState> : (
        <Rows label={t("people.title")}>
          {people.map(({ personId, name, title, group, byName }) => (
            <Row key={personId} title={name} note={[title, t(`groups.${group}`), byName && t("people.byName", { whom: t(`groupsIn.${byName}`) })].filter(Boolean).join(" · ")} end={(
              <KeptForm action={drop} words={form} hidden={hidden(personId)} className="inline-flex"><Button type="submit" kind="quiet" aria-label={t("people.dropLabel", { name })}>{t("people.drop")}</Button></KeptForm>
            )} />
          ))}
        </Rows>
      )}
      <form method="get" action={`/engagements/${engagement.id}/surveys#people`} className="flex flex-wrap items-end gap-3 mt-6">
        <div className="grow"><TextField name="find" type="search" label={t("people.find")} defaultValue={find} autoComplete="off" /></div>
        <Button type="submit" icon="search" className="mb-px">{t("people.search")}</Button>
      </form>
      {find !== "" && (found.length === 0 ? <p className="sub mt-4" role="status">{t("people.nobodyFound")}</p> : (
        <Rows label={t("people.found")}>
          {found.map(({ id, name, title }) => (
            <Row key={id} title={name} note={title} end={(
              <KeptForm action={nameAction} words={form} hidden={hidden(id)} suffix={`-${id}`} className="flex flex-wrap items-end gap-3" label={name}>
                <KeptSelect name="group" label={t("people.group")} options={groups} defaultValue="peers" />
                <SubmitButton busyWords={t("sending")}>{t("people.add")}</SubmitButton>
              </KeptForm>
            )} />
          ))}
        </Rows>
      ))}
      {preview && people.length > 0 && (
        <div className="mt-6 grid gap-2">
          <h3 className="text-14 font-semibold">{t("preview.title")}</h3>
          <p className="max-w-measure">{plan?.mode === "open" ? t("preview.open") : !preview.total ? t("preview.nothing", numbers) : preview.groups.length === 0 ? t("preview.total", numbers)
            : t("preview.groups", { ...numbers, groups: new Intl.ListFormat(formatLocale[locale]).format(preview.groups.map((group) => t(`groupsIn.${group}`))) })}</p>
          {plan?.mode !== "open" && preview.more.map(({ group, people: more }) => <p key={group} className="sub">{t("preview.more", { people: more, group: t(`groupsIn.${group}`) })}</p>)}
          <Note icon="shield-check">{t("preview.answers")}</Note>
        </div>
      )}
    </Section>
  );
}
