import { guestFormat, guestWords, type GuestLocale } from "../i18n";
import type { MailFrame } from "./html";

/** The lines around a mail of an organisation, or of the installation alone before anybody belongs to one. */
export function mailFrame(organization: string | null, locale: GuestLocale = "en"): MailFrame {
  const t = guestWords("mailFrame", locale);
  return {
    locale: guestFormat[locale],
    sender: organization ? t("sender", { organization }) : t("senderAlone"),
    copyLink: t("copyLink"),
    replies: t("replies"),
  };
}
