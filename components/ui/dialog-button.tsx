"use client";
import type { ReactNode } from "react";

export type DialogButtonProps = {
  /** The id of the `Dialog`. */
  dialog: string;
  kind?: "primary" | "plain" | "quiet" | "danger";
  big?: boolean;
  children: ReactNode;
};

/** Opens a `Dialog` and puts the focus on its safe way out. Where the browser knows `command`, it works without script too. */
export function DialogButton({ dialog, kind = "plain", big, children }: DialogButtonProps) {
  const open = () => {
    const box = document.getElementById(dialog);
    if (!(box instanceof HTMLDialogElement) || box.open) return;
    box.showModal();
    box.querySelector<HTMLElement>("[data-safe]")?.focus();
  };
  const native = { commandfor: dialog, command: "show-modal" };
  return (
    <button type="button" className={`btn ${kind === "plain" ? "" : kind} ${big ? "big" : ""}`} onClick={open} aria-haspopup="dialog" {...native}>
      {children}
    </button>
  );
}
