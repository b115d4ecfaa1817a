"use client";
import { useEffect, useRef } from "react";
import { Icon } from "./icon";

/** The banner's own words: `{count}` stands for the number. From `formErrorsWords()`. */
export type FormErrorsWords = { one: string; other: string; kept: string };

export type FormErrorsProps = {
  /** In the order of the form. `field` is the id of the control (its name, usually); empty for the form as a whole. */
  errors: readonly { field: string; message: string }[];
  words: FormErrorsWords;
};

/** Counts what is to be put right at the head of a form, links to each field and takes the focus when it appears. */
export function FormErrors({ errors, words }: FormErrorsProps) {
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => { if (errors.length > 0) banner.current?.focus(); }, [errors]);
  if (errors.length === 0) return null;
  const title = (errors.length === 1 ? words.one : words.other).replace("{count}", String(errors.length));
  return (
    <div className="banner brick" role="alert" tabIndex={-1} ref={banner}>
      <Icon name="circle-alert" />
      <div>
        <p><b>{title}</b> {words.kept}</p>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field}${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
