import { AudienceBadge } from "@/components/ui/audience-badge";
import { audienceLabel } from "@/components/engagements/audience-words";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { boardFields } from "@/lib/feedback/rules/board";
import { segments } from "@/lib/feedback/rules";
import { sentencesOf } from "@/lib/feedback/rules/board-content";
import { dayIn, formatDay, formatTime } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { BoardItem } from "@/lib/feedback/queries/board-rows";
import type { BoardState } from "@/lib/feedback/queries/board-state";
import { BoardLive } from "./board-live";
import { boardWords } from "./board-words";
import { Answers, Earlier, ItemText } from "./item-text";
import { BoardTexts, PromptTexts, TextsSaved } from "./texts";
import { boardView } from "./view/board-view";
import { itemView } from "./view/item-view";
import { makingOf, type BoardReader, type Making } from "./view/reader";
import { barrierView, confirmationViews } from "./view/record-view";

/** One item with what came of it, the sentence that all stand by first; how it was brought and answered below. */
function Item({ item, making }: { item: BoardItem; making: Making }) {
  const { t, of, reader } = making;
  const view = itemView(making, item);
  const outcome = item.outcome ?? "disputed";
  return (
    <li className={outcome === "disputed" ? "kept disputed" : "kept"}>
      {sentencesOf({ ...item, outcome }).map(({ words: text, sideId }) => <p key={sideId ?? ""} className="said l whitespace-pre-line">{text}{sideId && <span className="cap block">{t("agreed.wordingOf", { name: of(sideId).name })}</span>}</p>)}
      <p className={outcome === "disputed" ? "st mt-2" : "st done mt-2"}><Icon name={outcome === "disputed" ? "split" : "check"} size={16} />{view.outcome?.word}, {formatTime(item.closedAt ?? reader.now, reader.zone, formatLocale[reader.locale])}</p>
      {item.note && <p className="said mt-2">{item.note}</p>}
      <details className="mt-3">
        <summary className="sub cursor-pointer">{t("page.answers")}</summary>
        <ItemText item={view} words={boardWords(reader.locale)} />
        <Earlier item={view} />
        {view.answers && <Answers answers={view.answers} />}
      </details>
    </li>
  );
}

/** What the leaders froze: items with their outcomes, the disputed as disputed, barriers and the shared goal, with names and
 *  times; and each reader's own notes of the day. */
export function AgreedPage({ state, reader, viewer, newId }: { state: BoardState; reader: BoardReader; viewer: { id: string; name: string }; newId: string }) {
  const { day, engagement, leaders, screen } = state;
  if (!day?.board.frozenAt) return null;
  const making = makingOf(state, reader);
  const { t } = making;
  const [frozenAt, locale] = [day.board.frozenAt, formatLocale[reader.locale]];
  const badge = <AudienceBadge audience="pair" label={audienceLabel({ engagement, standing: screen === "device" ? "leader" : "coach", locale: reader.locale }, "pair")} />;
  const view = boardView(state, reader);
  const told = view.fields.filter(({ key, words: text }) => (key === boardFields.friday || key === boardFields.team) && text);
  const after = view.fields.filter(({ key, writes }) => writes && (key === boardFields.own || key === boardFields.notes || key === boardFields.called));
  const on = formatDay(dayIn(frozenAt, reader.zone), locale);
  const path = `/engagements/${engagement.id}`;
  return (
    <>
      <PageHead crumbs={[{ label: words("engagements", reader.locale)("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("title") }]} title={t("page.title")}
        lede={t("page.lede", { names: new Intl.ListFormat(locale).format(leaders.map(({ name }) => name)), count: day.items.length, day: on })}
        meta={<><span><Icon name="lock" size={16} />{t("page.frozenOn", { day: on, time: formatTime(frozenAt, reader.zone, locale) })}</span>{badge}</>} />
      <div className="stack">
        {day.goal && <Section title={t("goal.title")}><p className="said l mt-4 whitespace-pre-line">{day.goal}</p></Section>}
        {segments.map((segment) => ({ segment, items: day.items.filter((item) => item.segment === segment) })).filter(({ items }) => items.length > 0).map(({ segment, items }) => (
          <Section key={segment} title={t(`segment.${segment}`)} aside={t("agreed.count", { count: items.length })}><ul>{items.map((item) => <Item key={item.id} item={item} making={making} />)}</ul></Section>
        ))}
        {day.barriers.length > 0 && <Section title={t("barrier.title")}><ul className="barriers">{day.barriers.map((barrier) => barrierView(making, barrier)).map(({ id, what, who, due, forSponsor }) => <li key={id}><p className="said">{what}</p><p className="cap mt-1">{who}, {due}{forSponsor && `. ${t("barrier.forSponsor")}`}</p></li>)}</ul></Section>}
        {told.length > 0 && <Section title={t("page.afterwards")}>{told.map(({ keptAs, label, words: text }) => <div key={keptAs} className="mt-4"><p className="sub">{label}</p><p className="said whitespace-pre-line">{text}</p></div>)}</Section>}
        <Section title={t("page.confirmedBy")}>
          <ul className="mt-4 grid gap-2">{confirmationViews(making).map(({ sideId, full, done }) => done && <li key={sideId} className="st done"><Icon name="check" size={16} />{full}: {done}</li>)}</ul>
          <p className="cap mt-3 num">{t("page.hash", { hash: (day.board.hash ?? "").slice(0, 16) })}</p>
        </Section>
        {after.length > 0 && (
          <BoardLive still engagementId={engagement.id} first={view} words={boardWords(reader.locale)} newId={newId}>
            <BoardTexts deviceKey={state.deviceKey} writer={viewer}><section className="grid gap-6 no-print" aria-label={t("page.afterwards")}><PromptTexts fields={after} /><TextsSaved /></section></BoardTexts>
          </BoardLive>
        )}
      </div>
    </>
  );
}
