import { AudienceBadge } from "@/components/ui/audience-badge";
import { DemoStrip } from "@/components/shell/demo-strip";
import { initialsOf } from "@/components/ui/person";
import { LinkButton } from "@/components/ui/button";
import { audienceLabel } from "@/components/engagements/audience-words";
import type { BoardState } from "@/lib/feedback/queries/board-state";
import { words } from "@/lib/platform/i18n";
import { BoardLive } from "./board-live";
import { boardWords } from "./board-words";
import { ConductorScreen } from "./conductor";
import { DeviceScreen } from "./device";
import { RoomScreen } from "./room";
import { BoardTexts } from "./texts";
import { TopBar } from "./top-bar";
import { boardView } from "./view/board-view";
import type { BoardReader } from "./view/reader";

/** A board's page without the product's shell: the top bar, and the screen of whoever looks. */
export function BoardPage({ state, reader, viewer, newId, demo }: { state: BoardState; reader: BoardReader; viewer: { id: string; name: string }; newId: string; demo: boolean }) {
  const { engagement, screen } = state;
  const t = words("board", reader.locale);
  const first = boardView(state, reader);
  const leaders = new Intl.ListFormat(reader.locale).format(state.leaders.map((leader) => leader.name));
  const standing = screen === "device" ? "leader" as const : "coach" as const;
  const badge = <AudienceBadge audience="pair" label={audienceLabel({ engagement, standing, locale: reader.locale }, "pair")} />;
  const title = screen === "device" ? t("device") : screen === "room" ? t("roomOf", { names: leaders }) : t("conductor");
  return (
    <div className="board-page">
      <a className="skip" href="#main">{words("shell", reader.locale)("skip")}</a>
      {demo && <DemoStrip />}
      <BoardLive engagementId={engagement.id} first={first} words={boardWords(reader.locale)} newId={newId}>
        <TopBar title={title} {...(screen === "room" ? {} : { initials: initialsOf(viewer.name) })}>
          {screen === "conductor" && <LinkButton kind="quiet" icon="monitor" href={`/engagements/${engagement.id}/board/room`} target="_blank">{t("roomLink")}</LinkButton>}
          {badge}
        </TopBar>
        {screen === "room" ? <RoomScreen /> : <BoardTexts deviceKey={state.deviceKey} writer={viewer}>{screen === "conductor" ? <ConductorScreen /> : <DeviceScreen />}</BoardTexts>}
      </BoardLive>
    </div>
  );
}
