import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";

import { typescript } from "../../scripts/parts/children.mjs";
import { Refusal, root } from "../../scripts/parts/files.mjs";
import { send } from "./ask.mjs";

/** The demonstration's members by what its sign-in page calls them. */
const members = ["administrator", "hr", "sponsor", "coach", "leaderOne", "leaderTwo"];

/** Signs in as each of them by the one click of the demonstration's sign-in page.
 *  @returns cookies by name. */
export async function signInAll(site, origin) {
  const cookies = {};
  for (const who of members) {
    const { cookie } = await send(site, "/sign-in/demonstration", { who }, { origin });
    if (!cookie) throw new Refusal(`Signing in as ${who} brought no session.`);
    cookies[who] = cookie;
  }
  return cookies;
}

/** The demonstration's running engagement of leader one and coach, and a session of theirs that has begun. */
async function found(owner) {
  const { rows } = await owner.query(`select e.id as engagement, s.id as session, (select w.id from survey_waves w where w.engagement_id = e.id and w.state = 'sealed' order by w.opened_at desc limit 1) as wave from engagements e
    join parties l on l.engagement_id = e.id and l.role = 'leader' join people one on one.id = l.person_id and one.email = 'leader.one@demo.example'
    join parties c on c.engagement_id = e.id and c.role = 'coach' join people co on co.id = c.person_id and co.email = 'coach@demo.example'
    join coaching_sessions s on s.engagement_id = e.id and s.side_id = l.id and s.kind = 'individual' and s.status in ('planned', 'held') and s.starts_at < now()
    where e.status = 'active' and one.email like '%@demo.example' order by e.created_at, s.starts_at desc limit 1`);
  if (!rows[0]) throw new Refusal("The demonstration has no running engagement of leader one and coach with a session behind them.");
  return rows[0];
}

/** The secret of a link of the demonstration's open survey. */
const surveyLink = (env) => execFileSync(process.execPath, typescript("bench/survey-link.ts"), { cwd: root, env, encoding: "utf8" }).trim();

/** The main pages, each as the member who uses it. `table`: has a data table, so its scripts may weigh more; `quick`: is
 *  measured under load in a quick run too. */
export async function mainPages({ site, origin, env, owner, cookies, many }) {
  const { engagement, session, wave } = await found(owner);
  const link = surveyLink(env);
  const launch = randomUUID();
  await send(site, "/engagements/new", { engagementId: launch }, { origin, cookie: cookies.sponsor });
  const page = (name, who, path, more = {}) => ({ name, path, url: site.url + path, cookie: who ? cookies[who] : "", who, ...more });
  return [
    page("sign-in", null, "/sign-in", { quick: true }),
    page("home, HR", "hr", "/home", { quick: true, table: true, isDashboard: true }),
    page("home, sponsor", "sponsor", "/home", { quick: true, isHome: true }),
    page("home, coach", "coach", "/home", { quick: true, isHome: true }),
    page("home, leader", "leaderOne", "/home", { quick: true, isHome: true }),
    page("home, administrator", "administrator", "/home", { isHome: true }),
    page("engagement, coach", "coach", `/engagements/${engagement}`, { quick: true }),
    page("engagement, leader", "leaderOne", `/engagements/${engagement}`),
    page("engagement, sponsor", "sponsor", `/engagements/${engagement}`),
    page("session log", "coach", `/sessions/${session}`, { quick: true }),
    page("sessions", "coach", "/sessions"),
    page("engagements", "hr", "/engagements", { quick: true, table: true, isList: true }),
    page("engagements, searched", "hr", "/engagements?q=ra", { table: true, likeFirst: true }),
    ...(many ? [page("engagements, last page", "hr", "/engagements?page=400", { table: true, likeFirst: true })] : []),
    page("people", "hr", "/people", { table: true }),
    page("meetings", "leaderOne", "/meetings"),
    page("promises", "leaderOne", "/promises"),
    page("survey, link opened", null, `/respond/${link}`, { quick: true }),
    page("survey, its questions", null, "/respond", { quick: true, cookie: `entente.survey=${link}` }),
    page("survey, coach", "coach", `/engagements/${engagement}/surveys`),
    page("survey report, leader", "leaderOne", `/engagements/${engagement}/surveys/${wave}`, { quick: true }),
    page("who sees what", "leaderOne", "/who-sees-what"),
    ...["why", "who", "how", "shared", "preview"].map((screen) => page(`launch, ${screen}`, "sponsor", `/launch/${launch}/${screen}`)),
  ];
}
