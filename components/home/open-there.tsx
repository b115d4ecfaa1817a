import type { ReactNode } from "react";
import { Button, LinkButton, type ButtonKind } from "@/components/ui/button";
import { words } from "@/lib/platform/i18n";
import type { Reader } from "./reader";

type OpenThereProps = { href: string; organizationId: string; organization: string | undefined; reader: Reader; kind?: ButtonKind; label: string; children: ReactNode };

/** Leads to something of a coach's. What belongs to another of their organisations is reached by looking through that
 *  one first, so that no page ever mixes two; its home then shows the same row with the way in. */
export function OpenThere({ href, organizationId, organization, reader, kind = "plain", label, children }: OpenThereProps) {
  if (organizationId === reader.organizationId) return <LinkButton kind={kind} href={href} aria-label={label}>{children}</LinkButton>;
  const t = words("home", reader.locale);
  return (
    <form action="/switch" method="post">
      <input type="hidden" name="organization" value={organizationId} />
      <Button type="submit" kind={kind} aria-label={`${label}. ${t("coach.elsewhere", { organization: organization ?? "" })}`}>{t("coach.there")}</Button>
    </form>
  );
}
