import type { Translated } from "../rules/form";
import type { SurveyScale } from "../rules/scales";

const change = "Ist {name} seit dem {date} bei Folgendem weniger wirksam oder wirksamer geworden: {goal}?";
const selfChange = "Sind Sie seit dem {date} bei Folgendem weniger wirksam oder wirksamer geworden: {goal}?";
const changeOfLeaders = "Sind {leaders} seit dem {date} bei Folgendem weniger wirksam oder wirksamer geworden: {goal}?";

const mini = (key: string, title: string, { asked, one, self }: { asked: string; one: string; self: boolean }): Translated => ({
  title, intro: "Zwei oder drei Fragen, etwa eine Minute. Bitte denken Sie an die Zeit seit dem {date}.", fixed: {},
  items: {
    [`${key}-change`]: { default: asked, ...(self && { self: selfChange }) },
    [`${key}-follow`]: { default: `Hat ${one} seit dem {date} mit Ihnen darüber gesprochen oder Sie um Ideen gebeten?`, ...(self && { self: "Haben Sie seit dem {date} mit anderen darüber gesprochen oder sie um Ideen gebeten?" }) },
    [`${key}-suggest`]: { default: "Ein Vorschlag für die nächsten Wochen", ...(self && { self: "Etwas, das Sie in den nächsten Wochen versuchen wollen" }) },
  },
});

/** The ready instruments of the survey in German, by their keys; each question asks what its English one asks. */
export const german: Readonly<Record<string, Translated>> = {
  "working-relationship": {
    title: "Wie {leaders} zusammenarbeiten",
    intro: "Es geht um die Zusammenarbeit von {leaders}. Bitte antworten Sie nach dem, was Sie selbst gesehen oder erlebt haben.",
    fixed: {
      "wr-decide": "sich auf Entscheidungen zu einigen, die mehr als eines ihrer Teams betreffen, und sich daran zu halten",
      "wr-respect": "respektvoll miteinander zu sprechen und einander zuzuhören, auch wenn sie nicht einer Meinung sind",
      "wr-inform": "den Teams der jeweils anderen rechtzeitig die Informationen zu geben, die diese brauchen",
    },
    items: {
      "wr-today": {
        default: "Wie wirksam sind {leaders} zurzeit darin, {goal}?",
        manager: "Wie wirksam sind {leaders}, die Ihnen unterstellt sind, zurzeit darin, {goal}?",
        peers: "Wie wirksam sind {leaders} zurzeit in der Arbeit, die Sie mit ihnen teilen, darin, {goal}?",
        direct_reports: "Wie wirksam sind {leaders} zurzeit, so wie Sie es in Ihrem Team erleben, darin, {goal}?",
        others: "Wie wirksam sind {leaders} zurzeit, soweit Sie es sehen können, darin, {goal}?",
      },
      "wr-goal-today": { default: "Wie wirksam sind {leaders} zurzeit bei Folgendem: {goal}?" },
      "wr-overall": { default: "Insgesamt: Ist die Art, wie {leaders} zusammenarbeiten, seit dem {date} schlechter oder besser geworden?" },
      "wr-goal-change": { default: changeOfLeaders },
      "wr-follow": { default: "Hat eine oder einer von ihnen seit dem {date} mit Ihnen über diese Veränderung gesprochen oder Sie um Ihre Ideen gebeten?" },
      "wr-suggest": { default: "Ein oder zwei Vorschläge: Was könnten {leaders} in den nächsten Monaten tun, das Ihrer Arbeit hilft?" },
    },
  },
  "executive-coaching": {
    title: "Rückmeldung für {name}",
    intro: "{name} arbeitet an den Zielen unten und hat um Ihre Sicht gebeten. Bitte antworten Sie nach dem, was Sie selbst gesehen haben.",
    fixed: {},
    items: {
      "ec-today": {
        default: "Wie wirksam ist {name} zurzeit bei Folgendem: {goal}?",
        manager: "Wie wirksam ist {name}, Ihnen unterstellt, zurzeit bei Folgendem: {goal}?",
        peers: "Wie wirksam ist {name} zurzeit in der Arbeit, die Sie teilen, bei Folgendem: {goal}?",
        direct_reports: "Wie wirksam ist {name}, Ihnen vorgesetzt, zurzeit bei Folgendem: {goal}?",
        others: "Wie wirksam ist {name} zurzeit, soweit Sie es sehen können, bei Folgendem: {goal}?",
        self: "Wie wirksam sind Sie zurzeit bei Folgendem: {goal}?",
      },
      "ec-change": { default: change, self: selfChange },
      "ec-follow": { default: "Hat {name} seit dem {date} mit Ihnen über diese Ziele gesprochen oder Sie um Ihre Ideen gebeten?", self: "Haben Sie seit dem {date} mit den Menschen, die diese Umfrage beantworten, über Ihre Ziele gesprochen oder sie um Ideen gebeten?" },
      "ec-suggest": { default: "Ein oder zwei Vorschläge für {name} für die nächsten Monate", self: "Ein oder zwei Dinge, die Sie in den nächsten Monaten versuchen wollen" },
      "ec-overall": { default: "Insgesamt: Ist {name} als Führungskraft seit dem {date} weniger wirksam oder wirksamer geworden?", self: "Insgesamt: Sind Sie als Führungskraft seit dem {date} weniger wirksam oder wirksamer geworden?" },
      "ec-then": { default: "Im Rückblick auf den {date}: Wie wirksam war {name} damals bei Folgendem: {goal}?", self: "Im Rückblick auf den {date}: Wie wirksam waren Sie damals bei Folgendem: {goal}?" },
    },
  },
  mini: mini("mini", "Kurze Nachfrage zu {name}", { asked: change, one: "{name}", self: true }),
  "mini-leaders": mini("mini-leaders", "Kurze Nachfrage zu {leaders}", { asked: changeOfLeaders, one: "eine oder einer von ihnen", self: false }),
};

/** The points of each scale, from the lowest. */
export const germanPoints: Record<SurveyScale, readonly string[]> = {
  "effectiveness-7": ["Sehr unwirksam", "Unwirksam", "Eher unwirksam", "Weder wirksam noch unwirksam", "Eher wirksam", "Wirksam", "Sehr wirksam"],
  "change-7": ["Viel weniger wirksam", "Weniger wirksam", "Etwas weniger wirksam", "Keine Veränderung", "Etwas wirksamer", "Wirksamer", "Viel wirksamer"],
  "better-7": ["Viel schlechter", "Schlechter", "Etwas schlechter", "Keine Veränderung", "Etwas besser", "Besser", "Viel besser"],
  "follow-up-4": ["Gar nicht", "Einmal", "Einige Male", "Regelmäßig"],
  "frequency-7": ["Nie", "Sehr selten", "Selten", "Manchmal", "Oft", "Sehr oft", "Jedes Mal"],
};
