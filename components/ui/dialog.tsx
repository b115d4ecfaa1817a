import type { ReactNode } from "react";
import { Button } from "./button";

export type DialogProps = {
  id: string;
  /** The question. */
  title: ReactNode;
  /** Exactly what happens, to whom, by count and name. */
  children?: ReactNode;
  /** The words of the safe way out: "Not yet". It stands first and has the focus. */
  cancel: string;
  /** The form or button that does it; its words repeat the verb. */
  confirm: ReactNode;
};

/** A question before mail goes out or something goes for good. Opened by `DialogButton`; Escape closes, focus returns. */
export function Dialog({ id, title, children, cancel, confirm }: DialogProps) {
  return (
    <dialog id={id} className="dialog" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children && <div className="dialog-body">{children}</div>}
      <div className="dialog-acts">
        <form method="dialog"><Button type="submit" full data-safe="">{cancel}</Button></form>
        {confirm}
      </div>
    </dialog>
  );
}
