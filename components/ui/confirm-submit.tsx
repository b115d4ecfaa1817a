"use client";
import type { ReactNode } from "react";

/** The act of a `Dialog` that sends a form standing outside it: the dialog closes, so that a refusal is seen where it belongs. */
export function ConfirmSubmit({ form, children }: { form: string; children: ReactNode }) {
  return <button type="submit" form={form} className="btn danger filled" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>{children}</button>;
}
