import { words, type Locale } from "@/lib/platform/i18n";

/** The limits of confidentiality, to be read before they are confirmed. */
export function LimitsText({ title, locale }: { title: string; locale: Locale }) {
  const lines = words("statements", locale)("confidentialityExceptions.body").split("\n");
  return (
    <details className="text-14">
      <summary className="linklike w-max cursor-pointer">{title}</summary>
      <div className="mt-3 grid max-w-measure gap-1 text-ink-2">{lines.map((line) => <p key={line}>{line}</p>)}</div>
    </details>
  );
}
