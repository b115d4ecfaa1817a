import Link from "next/link";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice";
import { FormErrors } from "@/components/ui/form-errors";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { DateField, TimeField } from "@/components/ui/text-field";
import { formatLocale, words } from "@/lib/platform/i18n";
import { toInstant, zoneCity } from "@/lib/platform/dates";
import type { MovePage } from "@/lib/sessions/queries/moving";
import type { MoveSessionsInput } from "@/lib/sessions/input";
import type { SessionKind } from "@/lib/sessions/rules";
import { titleOf, whenOf, type Reader } from "./wording";

type MoveProps = { page: MovePage; wish: MoveSessionsInput | null; errors: Readonly<Record<string, string>>; reader: Reader };

/** What the move would change, and who would hear of it: seen before it is done. */
function Effect({ page: { session, effect }, wish, reader }: MoveProps & { wish: MoveSessionsInput }) {
  const t = words("sessions", reader.locale);
  if (!effect || effect.refusals.length > 0) return null;
  if (effect.rows.length === 0) return <p className="sub mt-8">{t("move.nothing")}</p>;
  const names = new Intl.ListFormat(formatLocale[reader.locale]).format(effect.told);
  return (
    <Section title={t("move.effect")} className="mt-10">
      <div className="scroll" tabIndex={0} role="region" aria-label={t("move.effect")}>
        <table className="tbl">
          <thead><tr><th scope="col">{t("move.meeting")}</th><th scope="col">{t("move.from")}</th><th scope="col">{t("move.to")}</th></tr></thead>
          <tbody>{effect.rows.map((row) => <tr key={row.id}><th scope="row" className="first-letter:uppercase">{row.meeting}</th><td><del>{row.from}</del></td><td>{row.to}{row.kept && <span className="block sub">{row.kept}</span>}</td></tr>)}</tbody>
        </table>
      </div>
      <p className="sub mt-4">{effect.told.length > 0 ? t("move.told", { count: effect.told.length, names }) : t("move.toldNobody")}</p>
      <form method="post" action={`/api/sessions/${session.id}/move`} className="mt-4">
        {(["day", "time", "scope", "onPurpose"] as const).map((name) => wish[name] && <input key={name} type="hidden" name={name} value={wish[name]} />)}
        <Button type="submit" kind="primary" big>{t("move.confirm", { count: effect.rows.length })}</Button>
      </form>
    </Section>
  );
}

/** Moves a session: the wish, then what it changes, then the act. */
export function MoveSession(props: MoveProps) {
  const { page: { session, engagement, leader, later, effect }, wish, errors, reader } = props;
  const t = words("sessions", reader.locale);
  const title = titleOf({ kind: session.kind as SessionKind, round: session.round }, leader ? [leader] : [], reader);
  const reasons = effect?.refusals ?? [];
  const city = zoneCity(session.zone);
  const start = new Date(toInstant(session.day, session.time, session.zone));
  return (
    <>
      <PageHead crumbs={[{ label: engagement.title, href: `/engagements/${engagement.id}` }, { label: title, href: `/sessions/${session.id}` }, { label: t("move.crumb") }]}
        title={t("move.title", { meeting: title })} lede={t("move.lede", { when: whenOf(start, reader, [session.zone]) })} />
      <form className="stack form" action={`/sessions/${session.id}/move`}>
        <FormErrors words={formErrorsWords()} errors={[...Object.entries(errors).map(([field, message]) => ({ field, message })), ...reasons.map((message) => ({ field: "day", message }))]} />
        <div className="pair2">
          <DateField name="day" label={t("move.day")} required defaultValue={wish?.day ?? session.day} error={errors.day ?? (reasons.length > 0 ? reasons.join(" ") : undefined)} />
          <TimeField name="time" label={t("move.time")} required defaultValue={wish?.time ?? session.time} hint={t("move.timeHint", { city })} error={errors.time} />
        </div>
        {later > 0 && <RadioGroup legend={t("move.scope")} name="scope" defaultValue={wish?.scope ?? "this"} choices={[{ value: "this", label: t("move.this") }, { value: "from_here", label: t("move.from_here"), hint: t("move.laterHint", { count: later }) }]} />}
        {(effect?.canKeep || wish?.onPurpose) && <Checkbox name="onPurpose" value="yes" id="onPurpose" label={t("move.onPurpose")} hint={t("move.onPurposeHint")} defaultChecked={wish?.onPurpose === "yes"} />}
        <p className="sub">{t("move.daysOff")} <Link href={`/engagements/${engagement.id}/days-off`} prefetch={false}>{t("move.daysOffLink")}</Link></p>
        <div className="btns"><Button type="submit">{t("move.show")}</Button><LinkButton kind="quiet" href={`/sessions/${session.id}`}>{t("move.back")}</LinkButton></div>
      </form>
      {wish && <Effect {...props} wish={wish} />}
    </>
  );
}
