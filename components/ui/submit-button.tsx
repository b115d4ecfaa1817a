"use client";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

export type SubmitButtonProps = Omit<ButtonProps, "type" | "busy"> & {
  /** The words while the form is on its way: "Sending…". */
  busyWords: string;
};

/** The button of a form: while the form is sent it says so, keeps the focus and refuses a second press. */
export function SubmitButton({ busyWords, children, ...button }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" busy={pending} {...button}>
      <span className="busy-words">
        <span aria-hidden={pending || undefined} className={pending ? "invisible" : undefined}>{children}</span>
        <span aria-hidden={!pending || undefined} className={pending ? undefined : "invisible"}>{busyWords}</span>
      </span>
    </Button>
  );
}
