import account from "./en/account.json" with { type: "json" };
import effect from "./en/effect.json" with { type: "json" };
import agreement from "./en/agreement.json" with { type: "json" };
import announcements from "./en/announcements.json" with { type: "json" };
import releases from "./en/releases.json" with { type: "json" };
import board from "./en/board.json" with { type: "json" };
import calm from "./en/calm.json" with { type: "json" };
import signIn from "./en/signIn.json" with { type: "json" };
import calendar from "./en/calendar.json" with { type: "json" };
import changes from "./en/changes.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import dates from "./en/dates.json" with { type: "json" };
import empty from "./en/empty.json" with { type: "json" };
import engagements from "./en/engagements.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import feedback from "./en/feedback.json" with { type: "json" };
import help from "./en/help.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import importing from "./en/import.json" with { type: "json" };
import instruments from "./en/instruments.json" with { type: "json" };
import intake from "./en/intake.json" with { type: "json" };
import launch from "./en/launch.json" with { type: "json" };
import mailFrame from "./en/mailFrame.json" with { type: "json" };
import mails from "./en/mails.json" with { type: "json" };
import meetings from "./en/meetings.json" with { type: "json" };
import plans from "./en/plans.json" with { type: "json" };
import respond from "./en/respond.json" with { type: "json" };
import search from "./en/search.json" with { type: "json" };
import sessions from "./en/sessions.json" with { type: "json" };
import sharing from "./en/sharing.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import stages from "./en/stages.json" with { type: "json" };
import statements from "./en/statements.json" with { type: "json" };
import support from "./en/support.json" with { type: "json" };
import surveyMails from "./en/surveyMails.json" with { type: "json" };
import surveyPages from "./en/surveyPages.json" with { type: "json" };
import surveys from "./en/surveys.json" with { type: "json" };
import templates from "./en/templates.json" with { type: "json" };
import ui from "./en/ui.json" with { type: "json" };
import whoSees from "./en/whoSees.json" with { type: "json" };

/** The English catalogue, one file a noun. A further language is a further folder with the same files. */
export const en = {
  account,
  agreement,
  announcements,
  board,
  calendar,
  calm,
  changes,
  common,
  dates,
  effect,
  empty,
  engagements,
  errors,
  feedback,
  help,
  home,
  import: importing,
  instruments,
  intake,
  launch,
  mailFrame,
  mails,
  meetings,
  people,
  releases,
  plans,
  respond,
  search,
  sessions,
  sharing,
  shell,
  signIn,
  stages,
  statements,
  support,
  surveyMails,
  surveyPages,
  surveys,
  templates,
  ui,
  whoSees,
};
