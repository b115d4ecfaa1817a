import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type BannerTone = "amber" | "brick" | "teal";

const usual: Record<BannerTone, IconName> = { amber: "info", brick: "circle-alert", teal: "circle-check" };

export type BannerProps = {
  tone: BannerTone;
  /** What happened, one sentence. */
  title: ReactNode;
  /** What becomes of it. */
  children?: ReactNode;
  icon?: IconName;
  /** One button at the right end. */
  action?: ReactNode;
  className?: string;
};

/** One per page, above the form or below the head. Amber: know or do; brick: did not work; teal: done and lasting. */
export function Banner({ tone, title, children, icon = usual[tone], action, className }: BannerProps) {
  return (
    <div className={["banner", tone, className].filter(Boolean).join(" ")} role={tone === "brick" ? "alert" : "status"}>
      <Icon name={icon} />
      <div>
        <p><b>{title}</b></p>
        {children && <p>{children}</p>}
      </div>
      {action}
    </div>
  );
}

/** A quiet explanation with an icon, under what it explains. */
export function Note({ icon = "info", className, children }: { icon?: IconName; className?: string; children: ReactNode }) {
  return <p className={className ? `note ${className}` : "note"}><Icon name={icon} size={16} /><span>{children}</span></p>;
}

const savedIcon = { saving: "refresh-cw", saved: "check", kept: "cloud-off" } as const satisfies Record<string, IconName>;

/** The state of an editor in words given by the caller: "Saving…", "Saved 2 s ago", "Kept on this device, no connection".
 *  Only what stands in `announce` is read aloud, so that a running count does not chatter. */
export function SavedLine({ state, children, announce }: { state: keyof typeof savedIcon; children: ReactNode; announce?: string }) {
  return (
    <span className={state === "kept" ? "saved kept" : "saved"}>
      <Icon name={savedIcon[state]} size={16} />
      <span>{children}</span>
      <span className="vh" role="status">{announce}</span>
    </span>
  );
}

export type EmptyStateProps = {
  /** What will stand here, one serif sentence. */
  title: ReactNode;
  /** Why it does not yet. */
  children?: ReactNode;
  /** The first step, and at most one other. */
  actions?: ReactNode;
  note?: ReactNode;
  /** Inside a section the sentence is a paragraph; alone on a page it is the `h2`. */
  heading?: boolean;
};

/** What stands where nothing is yet. */
export function EmptyState({ title, children, actions, note, heading = true }: EmptyStateProps) {
  const sentence = "said l";
  return (
    <div className="empty">
      {heading ? <h2 className={sentence}>{title}</h2> : <p className={sentence}>{title}</p>}
      {children && <p className="lede">{children}</p>}
      {actions && <div className="btns">{actions}</div>}
      {note && <Note className="mt-6">{note}</Note>}
    </div>
  );
}
