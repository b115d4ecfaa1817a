import { formatDay, formatRange, zoneCity } from "@/lib/platform/dates";
import type { NoteValues, PlanNote } from "./plan";

/** What a sentence needs from its page: names of people, the `meeting` message of the `calendar` catalogue, the locale. */
export type Speaker = {
  personName: (personId: string) => string;
  meetingName: (values: { kind: string; round: number; leader: string }) => string;
  locale?: string;
};

/** A note, problem or refusal as the key of a `calendar` message and the words for its places. A round of 0 is the whole
 *  series. Nobody is named who is taken elsewhere. */
export function sentenceOf({ key, values }: PlanNote, { personName, meetingName, locale }: Speaker): { key: string; values: Record<string, string | number> } {
  const { kind = "other", round = 0, leaderId, personId, day, wantedOn, offOn, from, to, zone, min = 0, max = 0 } = values;
  const dayOf = (some: NoteValues["day"]): string => (some ? formatDay(some, locale) : "");
  return {
    key,
    values: {
      meeting: meetingName({ kind, round, leader: leaderId ? personName(leaderId) : "" }), round, min, max,
      person: personId ? personName(personId) : "", label: values.label ?? "", named: values.label ? "yes" : "no", city: zone ? zoneCity(zone) : "",
      day: dayOf(day), time: values.time ?? "", until: values.until ?? "", wantedOn: dayOf(wantedOn), wantedAt: values.wantedAt ?? "", offOn: dayOf(offOn),
      range: from && to ? formatRange({ from, to }, locale) : "",
    },
  };
}
