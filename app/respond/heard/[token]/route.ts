import { heardPage } from "@/components/surveys/respond/heard-page";
import { noLinkPage } from "@/components/surveys/respond/pages";
import { atEntrance } from "@/lib/platform/database";
import { htmlAnswer, nonceOf } from "@/lib/platform/html-answer";
import { readMessage } from "@/lib/surveys/entrance/message";
import { guestLanguage } from "@/lib/surveys/guest-language";

/** Shows what a leader wrote to everybody who was asked. One address for all of them: it tells nobody apart, and changes nothing. */
export async function GET(request: Request, { params }: RouteContext<"/respond/heard/[token]">): Promise<Response> {
  const { token } = await params;
  const message = await atEntrance((db) => readMessage(db, token.slice(0, 64)));
  const guest = { locale: await guestLanguage(request), nonce: nonceOf(request) };
  return message ? htmlAnswer(heardPage(message, guest)) : htmlAnswer(noLinkPage(guest), 404);
}
