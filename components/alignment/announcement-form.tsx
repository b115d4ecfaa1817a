import { KeptArea, KeptCheck, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { firstName } from "@/components/home/reader";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Announcement } from "@/lib/alignment/queries/announcements";
import { receptions } from "@/lib/alignment/rules/announcements";
import type { Day } from "@/lib/platform/dates";
import type { Locale } from "@/lib/platform/i18n";
import { announcementWords, stateOfAnnouncement } from "./announcement-words";

type Props = { engagementId: string; row: Announcement; today: Day; locale: Locale; note: KeptFormProps["action"]; drop: KeptFormProps["action"] };

/** One person on the leader's list: when, the words, and afterwards how it was. Opens where it stands. */
export function AnnouncementForm({ engagementId, row, today, locale, note, drop }: Props) {
  const { t, form } = announcementWords(locale);
  const name = firstName(row.name);
  const state = stateOfAnnouncement(row, today, locale);
  const hidden = { engagementId, announcementId: row.id };
  return (
    <li className="border-b border-line py-4">
      <details>
        <summary className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 cursor-pointer min-h-6">
          <span className="font-medium">{row.name}{row.title && <span className="sub"> · {row.title}</span>}</span>
          <Status tone={state.done ? "done" : state.need ? "need" : undefined} icon={state.done ? "circle-check" : state.need ? "clock" : "circle"}>{state.text}</Status>
        </summary>
        <KeptForm action={note} words={form.errors} problems={form.problems} hidden={{ ...hidden, revision: String(row.revision) }} suffix={`-${row.id}`} className="stack form mt-5" label={row.name}>
          <KeptField type="date" name="plannedOn" label={t("plannedOn")} defaultValue={row.plannedOn ?? ""} optional={form.prompt.optional} />
          <KeptArea name="words" rows={4} label={t("words")} hint={t("wordsHint")} defaultValue={row.said?.words ?? ""} optional={form.prompt.optional} />
          <KeptField type="date" name="toldOn" label={t("toldOn")} hint={t("toldHint")} max={today} defaultValue={row.toldOn ?? ""} optional={form.prompt.optional} />
          <KeptSelect name="received" label={t("received")} placeholder={t("receivedNone")} options={receptions.map((each) => ({ value: each, label: t(`reception.${each}`) }))} defaultValue={row.said?.received ?? ""} />
          <KeptArea name="learned" rows={3} label={t("learned")} defaultValue={row.said?.learned ?? ""} optional={form.prompt.optional} />
          {!row.asked && <KeptCheck name="ask" label={t("ask", { name })} hint={t("askHint", { name })} />}
          <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("keep")}</SubmitButton></div>
        </KeptForm>
        <KeptForm action={drop} words={form.errors} hidden={hidden} className="btns" label={t("drop", { name })}>
          <SubmitButton kind="quiet" busyWords={form.sending}>{t("drop", { name })}</SubmitButton>
        </KeptForm>
      </details>
    </li>
  );
}
