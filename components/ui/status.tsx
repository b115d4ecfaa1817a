import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** `done` is teal, `need` amber (the reader's own next act), `bad` brick; plain is everything else. */
export type StatusTone = "plain" | "done" | "need" | "bad";

/** A word of state with its icon: "On track", "Due Friday". Never colour alone. */
export function Status({ tone = "plain", icon, children }: { tone?: StatusTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone === "plain" ? "st" : `st ${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
