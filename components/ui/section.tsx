import { useId, type ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  /** Right end of the heading: a count as text (shown quietly), a link, or an audience badge. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Heading, hairline, content. The section is a landmark named by its heading. */
export function Section({ title, aside, id, className, children }: SectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} id={id} className={className}>
      <div className="bh">
        <h2 id={heading}>{title}</h2>
        {typeof aside === "string" || typeof aside === "number" ? <span className="sub num">{aside}</span> : aside}
      </div>
      {children}
    </section>
  );
}
