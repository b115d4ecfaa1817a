import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";

/** Facts as pairs: name and value. */
export function KeyValue({ facts, className }: { facts: readonly { key: string; value: ReactNode }[]; className?: string }) {
  return (
    <dl className={className ? `kv ${className}` : "kv"}>
      {facts.map(({ key, value }) => [<dt key={key}>{key}</dt>, <dd key={`${key}-value`} className="num">{value}</dd>])}
    </dl>
  );
}

/** How far long work has come. `value` of `max`, with words that say of what. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <div className="grid gap-2">
      <p className="flex justify-between gap-4 text-14"><span>{label}</span><span className="num text-ink-2">{words("ui")("progress", { done: value, total: max })}</span></p>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}

/** A bar of an amount, 0 to 1, beside its number. Decoration: the number speaks. */
export function Bar({ part }: { part: number }) {
  return <svg className="fbar" aria-hidden="true"><rect width={`${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`} height="100%" rx="2" /></svg>;
}
