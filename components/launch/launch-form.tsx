"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { SavedState } from "./saved-state";
import type { SavingWords } from "./saving-words";
import { useSaving } from "./use-saving";

export type LaunchFormProps = {
  /** Where the draft is saved, by script and by ordinary form alike. */
  address: string;
  step: string;
  /** The draft's last counter. */
  counter: number;
  words: SavingWords;
  /** Draw the page anew after each save, because something beside the form is made of it. */
  refreshes?: boolean;
  children: ReactNode;
  /** The buttons at the end of the form. */
  buttons: ReactNode;
};

/** The id of the form of a screen, for buttons that stand outside it. */
export const launchFormId = "launch";

/** One screen of the launch: saved as typed, and sent as an ordinary form where there is no script. */
export function LaunchForm({ address, step, counter, words, refreshes = false, children, buttons }: LaunchFormProps) {
  const router = useRouter();
  const { form, state, onInput } = useSaving({ address, counter, ...(refreshes && { onSaved: () => router.refresh() }) });
  return (
    <form ref={form} id={launchFormId} action={address} method="post" className="stack tight" autoComplete="off" noValidate onInput={onInput}>
      <input type="hidden" name="step" value={step} />
      {/* What Enter in a text box presses, before any button of a row. */}
      <button type="submit" name="go" value="next" className="vh" tabIndex={-1} aria-hidden="true" />
      {children}
      <div className="wz-nav">{buttons}<SavedState state={state} words={words} /></div>
    </form>
  );
}
