import type { TablePolicy } from "./conditions";
import { alignmentTables } from "./tables/alignment";
import { announcementsTables } from "./tables/announcements";
import { boardsTables } from "./tables/boards";
import { changesTables } from "./tables/changes";
import { engagementsTables } from "./tables/engagements";
import { expectationsTables } from "./tables/expectations";
import { feedbackTables } from "./tables/feedback";
import { intakeTables } from "./tables/intake";
import { peopleTables } from "./tables/people";
import { plansTables } from "./tables/plans";
import { releasesTables } from "./tables/releases";
import { sessionsTables } from "./tables/sessions";
import { surveysTables } from "./tables/surveys";

/** Every table of the domain, one file a noun. The restrictive wall by organisation stands before each of these. */
export const tablePolicies: Record<string, TablePolicy> = {
  ...peopleTables,
  ...engagementsTables,
  ...expectationsTables,
  ...changesTables,
  ...sessionsTables,
  ...plansTables,
  ...feedbackTables,
  ...boardsTables,
  ...intakeTables,
  ...alignmentTables,
  ...announcementsTables,
  ...releasesTables,
  ...surveysTables,
};
