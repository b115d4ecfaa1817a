import type { ReactNode } from "react";

/** Words for those who listen; the eye already knows them from the place or the icon. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}
