import Link from "next/link";
import { words } from "@/lib/platform/i18n";
import { Icon } from "./icon";

/** One step of an intervention, 0 (setting of expectations) to 5. Dates and facts are finished text. */
export type TimelineStage = {
  key: string;
  title: string;
  state: "done" | "current" | "to_come" | "blocked" | "stopped";
  /** "9 March to 5 June" */
  dates?: string;
  /** One fact: "9 interviews"; of the current or blocked stage the emphasised one: "Now: round 4 of 7". */
  fact?: string;
  href?: string;
  /** How far within the current stage, 0 to 1. */
  part?: number;
};

const look = { done: "done", current: "now", to_come: "todo", blocked: "blocked", stopped: "stopped" } as const;

/** The stages in order, horizontal on a desk and vertical on a phone. */
export function StageTimeline({ stages, label }: { stages: readonly TimelineStage[]; label?: string }) {
  const t = words("ui");
  return (
    <ol className="stages" aria-label={label ?? t("stages.label")}>
      {stages.map(({ key, title, state, dates, fact, href, part = 0.5 }) => {
        const here = state === "current" || state === "blocked" || state === "stopped";
        return (
          <li key={key} className={look[state]} aria-current={state === "current" || state === "blocked" ? "step" : undefined}>
            {state === "current" && <Part part={part} />}
            <span className="dot">{state === "done" && <Icon name="check" size={16} />}</span>
            <span className="nm">
              {href ? <Link href={href} prefetch={false}>{title}</Link> : title}
              <span className="vh">, {t(`stages.${state}`)}</span>
            </span>
            {(dates || fact) && (
              <span className="cap">
                {here && fact && <><b>{fact}</b>{dates && <br />}</>}
                {dates}
                {!here && fact && <>{dates && <br />}{fact}</>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The line walked within the current stage; drawn as SVG because the page's policy allows no style attribute. */
function Part({ part }: { part: number }) {
  const length = `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;
  return (
    <svg className="part" aria-hidden="true">
      <rect className="h" width={length} height="100%" />
      <rect className="v" width="100%" height={length} />
    </svg>
  );
}
