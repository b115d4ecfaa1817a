import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What every field shares. `optional` is the word shown after the label when the field may stay empty. */
export type FieldShape = {
  label: ReactNode;
  hint?: ReactNode;
  /** What to do about it, as a sentence. Its presence makes the field invalid; the hint stays. */
  error?: string | undefined;
  optional?: string;
  /** Stands at the right end of the label: an `AudienceBadge`, read before typing. */
  aside?: ReactNode;
};

/** The attributes that tie a control to its hint and error. Spread them on a control of your own inside `Field`. */
export function describedBy(id: string, { hint, error }: Pick<FieldShape, "hint" | "error">) {
  const ids = [hint != null && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Label above, control, hint, error. The control inside takes `describedBy(id, …)`. */
export function Field({ id, label, hint, error, optional, aside, children }: FieldShape & { id: string; children: ReactNode }) {
  const name = (
    <label htmlFor={id}>
      {label}
      {optional && <span className="opt"> {optional}</span>}
    </label>
  );
  return (
    <div className="field">
      {aside ? <div className="field-h">{name}{aside}</div> : name}
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** Hint and error under a control, with the ids `describedBy` points at. */
export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldShape, "hint" | "error">) {
  return (
    <>
      {hint != null && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && (
        <p className="err" id={`${id}-error`}>
          <Icon name="circle-alert" size={16} />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}
