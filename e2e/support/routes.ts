import { account } from "./routes/account";
import { agreement } from "./routes/agreement";
import { announcements } from "./routes/announcements";
import { board } from "./routes/board";
import { changes } from "./routes/changes";
import { engagements } from "./routes/engagements";
import { feedback } from "./routes/feedback";
import { instruments } from "./routes/instruments";
import { intake } from "./routes/intake";
import { launch } from "./routes/launch";
import { people } from "./routes/people";
import { plans } from "./routes/plans";
import { programs } from "./routes/programs";
import { releases } from "./routes/releases";
import { reports } from "./routes/reports";
import type { Act, Routes, Row } from "./routes/row";
import { sessions } from "./routes/sessions";
import { stages } from "./routes/stages";
import { support } from "./routes/support";
import { surveys } from "./routes/surveys";

const nouns: readonly Routes[] = [
  account,
  agreement,
  announcements,
  board,
  changes,
  engagements,
  feedback,
  instruments,
  intake,
  launch,
  people,
  plans,
  programs,
  releases,
  reports,
  sessions,
  stages,
  support,
  surveys,
];

/** One table of all nouns. @throws Error when two of them answer for the same address, since one would go unasked. */
function joined<T>(of: (noun: Routes) => Record<string, T> | undefined): Record<string, T> {
  const rows = nouns.flatMap((noun) => Object.entries(of(noun) ?? {}));
  const twice = rows.map(([key]) => key).filter((key, at, all) => all.indexOf(key) !== at);
  if (twice.length > 0) throw new Error(`Two nouns answer for ${twice.join(", ")}.`);
  return Object.fromEntries(rows);
}

/** Every page and handler of those who have signed in that gives something out: who is shown it, and what the others get. */
export const pages: Record<string, Row | Row[]> = joined((noun) => noun.pages);

/** Every route handler that changes or finds something. */
export const handlers: Record<string, Row | Row[]> = joined((noun) => noun.handlers);

/** Every server action, by its name. */
export const actions: Record<string, Act> = joined((noun) => noun.actions);
