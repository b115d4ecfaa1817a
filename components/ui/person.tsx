import Link from "next/link";
import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** First and last initial of a name, at most two letters. */
export function initialsOf(name: string) {
  const parts = name.trim().split(/\s+/);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => Array.from(part ?? "")[0] ?? "");
  return letters.join("").toLocaleUpperCase();
}

/** Initials in a circle; decoration beside the name. `icon` stands for a group. Sizes 24, 32, 40 px. */
export function Avatar({ name, icon, size = "m" }: { name: string; icon?: IconName; size?: "s" | "m" | "l" }) {
  return (
    <span className={size === "m" ? "av" : `av ${size}`} aria-hidden="true">
      {icon ? <Icon name={icon} size={16} /> : initialsOf(name)}
    </span>
  );
}

export type PersonChipProps = {
  name: string;
  /** "Leader, VP Operations · Hamburg" */
  role?: ReactNode;
  href?: string;
  size?: "s" | "m" | "l";
  /** A former party: struck through, with the day (as text) until which they took part. */
  until?: string;
};

/** A person: initials, name, role. */
export function PersonChip({ name, role, href, size, until }: PersonChipProps) {
  return (
    <span className={until ? "who former" : "who"}>
      <Avatar name={name} size={size} />
      <span>
        <span className="nm">{href ? <Link href={href} prefetch={false}>{name}</Link> : name}</span>
        {(role || until) && <span className="rl">{role}{role && until && ", "}{until && words("ui")("person.until", { day: until })}</span>}
      </span>
    </span>
  );
}
