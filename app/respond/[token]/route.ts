import { z } from "zod";
import { beginPage, requestsPage } from "@/components/surveys/respond/begin-page";
import { closedPage, noLinkPage } from "@/components/surveys/respond/pages";
import { atEntrance } from "@/lib/platform/database";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { htmlAnswer, nonceOf } from "@/lib/platform/html-answer";
import { isGuestLocale } from "@/lib/platform/i18n";
import { readSurvey } from "@/lib/surveys/entrance";
import { readRequests } from "@/lib/surveys/entrance/requests";
import { guestLanguage, speakAs } from "@/lib/surveys/guest-language";
import { respondAddress } from "@/lib/surveys/rules/respond";
import { beginSurvey, isSurveyToken } from "@/lib/surveys/survey-cookie";

/** Shows whose survey a link opens, or all that its holder is asked where that is more. Reading it, however often and by whatever,
 *  changes nothing. */
export async function GET(request: Request, { params }: RouteContext<"/respond/[token]">): Promise<Response> {
  const { token } = await params;
  const guest = { locale: await guestLanguage(request), nonce: nonceOf(request) };
  const opened = isSurveyToken(token) ? await atEntrance(async (db) => {
    const survey = await readSurvey(db, token);
    return survey && { survey, requests: survey.requests > 1 || survey.waveState !== "open" ? await readRequests(db, token) : [] };
  }) : null;
  if (!opened) return htmlAnswer(noLinkPage(guest), 404);
  const { survey, requests } = opened;
  if (requests.length > 0) return htmlAnswer(requestsPage(survey, requests, `/respond/${token}`, guest));
  return survey.waveState === "open" ? htmlAnswer(beginPage(survey, token, guest)) : htmlAnswer(closedPage(guest), 410);
}

const input = z.object({ token: z.string().refine(isSurveyToken), speak: z.string().refine(isGuestLocale).optional() });

/** Takes the link's secret out of the address: this browser keeps it, and goes on without it. Or the same in another language. */
export const POST = entranceForm(input, async ({ token, speak }) => {
  if (!speak) return respondAddress(await beginSurvey(token));
  await speakAs(speak);
  return `/respond/${token}`;
}, (result) => goTo(result.ok ? result.data : "/respond"));
