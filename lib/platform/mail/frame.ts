import { formatLocale, words, type Locale } from "../i18n";
import type { MailFrame } from "./html";

/** The lines around a mail of an organisation, or of the installation alone before anybody belongs to one. */
export function mailFrame(organization: string | null, locale: Locale = "en"): MailFrame {
  const t = words("mailFrame", locale);
  return {
    locale: formatLocale[locale],
    sender: organization ? t("sender", { organization }) : t("senderAlone"),
    copyLink: t("copyLink"),
    replies: t("replies"),
  };
}
