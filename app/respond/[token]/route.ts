import { z } from "zod";
import { beginPage, closedPage, noLinkPage } from "@/components/surveys/respond/pages";
import { atEntrance } from "@/lib/platform/database";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { htmlAnswer, nonceOf } from "@/lib/platform/html-answer";
import { readSurvey } from "@/lib/surveys/entrance";
import { beginSurvey, isSurveyToken } from "@/lib/surveys/survey-cookie";

/** Shows whose survey a link opens. Reading it, however often and by whatever, changes nothing. */
export async function GET(request: Request, { params }: RouteContext<"/respond/[token]">): Promise<Response> {
  const { token } = await params;
  const survey = isSurveyToken(token) ? await atEntrance((db) => readSurvey(db, token)) : null;
  const nonce = nonceOf(request);
  if (!survey) return htmlAnswer(noLinkPage(nonce), 404);
  return survey.waveState === "open" ? htmlAnswer(beginPage(survey, token, nonce)) : htmlAnswer(closedPage(nonce), 410);
}

const input = z.object({ token: z.string().refine(isSurveyToken) });

/** Takes the link's secret out of the address: this browser keeps it, and goes on without it. */
export const POST = entranceForm(input, ({ token }) => beginSurvey(token), () => goTo("/respond"));
