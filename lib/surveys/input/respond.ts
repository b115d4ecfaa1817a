import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { isGuestLocale } from "@/lib/platform/i18n";

/** What can be done on a survey's page: keep or send answers, take them back, decline, choose a day to be reminded on or a language,
 *  or leave this browser. */
export const respondActs = ["save", "send", "back", "decline", "remind", "speak", "leave"] as const;
export type RespondAct = (typeof respondActs)[number];

/** What such a page sends: fields named after the form's rows come beside these, and are taken by `answersIn`.
 *  `of` marks the survey whose page it is; `speak` asks for another language, and keeps what stands in the form. */
export const respondInput = z.looseObject({ act: z.enum(respondActs).default("save"), of: z.string().max(40).optional(), speak: z.string().refine(isGuestLocale).optional(), edit: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0), day: z.string().refine(isDay).optional() });
export type RespondInput = z.output<typeof respondInput>;

/** The answers among the fields of a sent form, in the shape that is kept: `r.` ratings ("n" is not enough contact), `t.` texts and
 *  `c.` what may be done with them. What does not fit the wave's form is left out where it is kept. */
export function answersIn(fields: Readonly<Record<string, unknown>>) {
  const starting = (with_: string) => Object.entries(fields).flatMap(([name, value]): [string, string][] => (name.startsWith(with_) && typeof value === "string" ? [[name.slice(with_.length), value]] : []));
  const choices = new Map(starting("c."));
  return {
    group: fields.group, sole: fields.sole,
    answers: Object.fromEntries(starting("r.").flatMap(([key, value]): [string, number | null][] => (value === "n" ? [[key, null]] : /^-?\d$/.test(value) ? [[key, Number(value)]] : []))),
    comments: Object.fromEntries(starting("t.").map(([key, text]) => [key, { text, choice: choices.get(key) }])),
  };
}
