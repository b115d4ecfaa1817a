import deMailFrame from "./de/mailFrame.json" with { type: "json" };
import deRespond from "./de/respond.json" with { type: "json" };
import deSurveyMails from "./de/surveyMails.json" with { type: "json" };
import { en } from "./en";

/** What somebody without an account meets: a survey's pages and its mails. */
export type GuestMessages = Pick<typeof en, "mailFrame" | "respond" | "surveyMails">;

/** Languages in which respondents are spoken to. Another one is a folder beside these, and its instruments' words. */
export const guestCatalogues = {
  en, de: { mailFrame: deMailFrame, respond: deRespond, surveyMails: deSurveyMails },
} as const satisfies Record<string, GuestMessages>;
