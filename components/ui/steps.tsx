import Link from "next/link";
import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";
import { Icon } from "./icon";

export type StepsProps = {
  label: string;
  steps: readonly { key: string; label: string; href?: string }[];
  current: string;
  /** "Leave, keep everything": a link or a form. */
  leave?: ReactNode;
};

/** The head of a wizard: which of the steps this is, and the way out. Steps before it are done. */
export function Steps({ label, steps, current, leave }: StepsProps) {
  const t = words("ui");
  const now = steps.findIndex((step) => step.key === current);
  return (
    <nav className="wiz" aria-label={label}>
      <ol>
        {steps.map((step, index) => {
          const done = index < now;
          const face = (
            <>
              <span className="wn">{done ? <Icon name="check" size={16} /> : index + 1}</span>
              <span className="wl">{step.label}{done && <span className="vh">, {t("steps.done")}</span>}</span>
            </>
          );
          return (
            <li key={step.key} className={done ? "d" : index === now ? "n" : undefined} aria-current={index === now ? "step" : undefined}>
              {step.href && index !== now ? <Link href={step.href} prefetch={false}>{face}</Link> : face}
            </li>
          );
        })}
      </ol>
      {leave}
    </nav>
  );
}
