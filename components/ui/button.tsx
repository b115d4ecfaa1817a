import Link from "next/link";
import type { ComponentProps } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** Primary is filled and stands once in view; quiet is the least likely act; danger cannot be undone. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

type Look = { kind?: ButtonKind; big?: boolean; full?: boolean; icon?: IconName; iconAfter?: IconName };

const classes = ({ kind = "plain", big, full }: Look, more?: string) =>
  ["btn", kind !== "plain" && kind, big && "big", full && "full", more].filter(Boolean).join(" ");

export type ButtonProps = Look & ComponentProps<"button"> & { busy?: boolean };

/** A button that says a verb and an object. While `busy` it stays focusable and refuses a second press;
 *  the caller changes the words ("Sending…"). `type` is "button" unless told otherwise. */
export function Button({ kind, big, full, icon, iconAfter, busy, className, children, onClick, type = "button", ...rest }: ButtonProps) {
  const handler = busy ? { onClick: (event: React.MouseEvent<HTMLButtonElement>) => event.preventDefault() } : onClick && { onClick };
  return (
    <button type={type} className={classes({ kind, big, full }, className)} aria-disabled={busy || undefined} {...handler} {...rest}>
      {icon && <Icon name={icon} size={big ? 18 : 16} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={big ? 18 : 16} />}
    </button>
  );
}

export type LinkButtonProps = Look & ComponentProps<typeof Link>;

/** A link that looks like a button, for what leads somewhere rather than does something. */
export function LinkButton({ kind, big, full, icon, iconAfter, className, children, prefetch = false, ...rest }: LinkButtonProps) {
  return (
    <Link className={classes({ kind, big, full }, className)} prefetch={prefetch} {...rest}>
      {icon && <Icon name={icon} size={big ? 18 : 16} />}
      {children}
      {iconAfter && <Icon name={iconAfter} size={big ? 18 : 16} />}
    </Link>
  );
}
