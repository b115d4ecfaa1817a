"use client";
import { createContext, use, useActionState, type ReactNode } from "react";
import { FormErrors, type FormErrorsWords } from "@/components/ui/form-errors";
import { noFormState, type FormState } from "@/lib/platform/form-state";

type KeptState = FormState & { suffix: string };

const Kept = createContext<KeptState>({ ...noFormState, suffix: "" });

/** What was sent last and what is wrong with it, for the fields of a `KeptForm`. */
export const useKept = (): KeptState => use(Kept);

export type KeptFormProps = {
  /** A server action made by `formAction`: the form posts to it without JavaScript too. */
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** From `formErrorsWords()`. */
  words: FormErrorsWords;
  /** Sentences for the problem keys of the input's schema, by key; a sentence of a command stands as it is. */
  problems?: Readonly<Record<string, string>>;
  /** Values sent along unseen: the engagement's id. */
  hidden?: Readonly<Record<string, string>>;
  /** What each field asks, by name, so that the banner's links say which one they lead to. */
  labels?: Readonly<Record<string, string>>;
  /** Ends the ids of its controls where a page has several forms alike. */
  suffix?: string;
  /** Its id, where a button outside it sends it. */
  id?: string;
  className?: string;
  label?: string;
  children: ReactNode;
};

/** A form that keeps what was typed when it is refused, says what to put right at its head and beside each field, and
 *  works the same before or without its script. */
export function KeptForm({ action, words, problems = {}, hidden = {}, labels = {}, suffix = "", className = "stack form", label, id, children }: KeptFormProps) {
  const [sent, send, pending] = useActionState(action, noFormState);
  const fields = Object.fromEntries(Object.entries(sent.fields).map(([name, problem]) => [name, problems[problem] ?? problem]));
  const named = Object.entries(fields).map(([field, message]) => ({ field: `${field}${suffix}`, message: labels[field] ? `${labels[field]}: ${message}` : message }));
  const errors = sent.code === null ? [] : named.length > 0 ? named : [{ field: "", message: sent.message }];
  return (
    <Kept value={{ ...sent, fields, suffix }}>
      <form id={id} action={send} className={className} aria-label={label} aria-busy={pending} noValidate>
        <FormErrors key={sent.tries} errors={errors} words={words} />
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {children}
      </form>
    </Kept>
  );
}
