import { words } from "@/lib/platform/i18n";
import { waitingWords } from "./waits-section";
import { plainDayOf, type View } from "./view";

const lowered = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);

/** What this is, where it stands and what is next for the reader, in two or three short sentences. */
export function nowSentence(view: View): string {
  const { overview: { engagement, expectations, current, round, waiting, standing }, locale } = view;
  const t = words("engagements", locale);
  const program = `${expectations.template.title}.`;
  if (engagement.status !== "launched" && engagement.status !== "active") return `${program} ${t(`status.${engagement.status}`, { day: "" })}`;
  const place = round ? t("now.round", { round: round.number, rounds: round.of })
    : current ? t("now.stage", { stage: current.title })
      : engagement.launchedAt ? t(`status.${engagement.status}`, { day: plainDayOf(view, engagement.launchedAt) }) : "";
  const [first] = waiting;
  const next = first?.mine ? t("now.mine", { what: lowered(waitingWords(first, view)) })
    : first ? t("now.others", { person: first.name })
      : standing === "leader" && current?.key === "iv-intakes" ? t("now.intakes") : t("now.nothing");
  return [program, place, next].filter(Boolean).join(" ");
}
