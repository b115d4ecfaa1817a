import { formWords } from "@/components/engagements/form/form-words";
import { plainDay } from "@/components/engagements/view";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Announcement } from "@/lib/alignment/queries/announcements";
import type { Day } from "@/lib/platform/dates";

/** What the forms of announcements are given in words. */
export function announcementWords(locale: Locale) {
  const t = words("announcements", locale);
  const form = formWords(locale);
  return { t, form: { ...form, problems: { ...form.problems, person: t("form.person"), day: t("form.day"), why: t("form.why"), tooLong: t("form.tooLong") } } };
}

/** Where one conversation stands, in a line. */
export function stateOfAnnouncement({ toldOn, plannedOn, asked, confirmation, name }: Announcement, today: Day, locale: Locale): { text: string; done: boolean; need: boolean } {
  const t = words("announcements", locale);
  if (toldOn) return { text: t(`state.${confirmation ?? (asked ? "asked" : "told")}`, { day: plainDay(toldOn, locale), name }), done: confirmation !== "not_so", need: confirmation === "not_so" };
  if (!plannedOn) return { text: t("state.open"), done: false, need: false };
  return { text: t(plannedOn < today ? "state.due" : "state.planned", { day: plainDay(plannedOn, locale) }), done: false, need: plannedOn <= today };
}
