import sprite from "./icons.svg";
import type { IconName } from "./icon-names";

/** The file the browser keeps for good; its address carries the hash of its contents. Tests get a plain address. */
const file = sprite as string | { src: string };
const sheet = typeof file === "string" ? file : file.src;

export type IconProps = { name: IconName; size?: 16 | 18 | 20; className?: string };

/** A Lucide icon beside a word. It is decoration to a screen reader: the word beside it (or a `VisuallyHidden` one) speaks.
 *  One reference into a cached sprite, so that a page of rows does not carry each drawing again. */
export function Icon({ name, size = 18, className }: IconProps) {
  const step = size === 16 ? "i s" : size === 20 ? "i l" : "i";
  return (
    <svg className={className ? `${step} ${className}` : step} aria-hidden="true">
      <use href={`${sheet}#${name}`} />
    </svg>
  );
}
