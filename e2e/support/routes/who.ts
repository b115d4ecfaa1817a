import { standings, type Standing } from "../standings";

/** Those who take part in the engagement asked for. */
export const parties: readonly Standing[] = ["sponsor", "coach", "hrParty", "leader", "otherLeader"];
/** Those who hold HR's role in the organisation. */
export const hr: readonly Standing[] = ["hr", "hrParty"];
/** Both leaders and their coach. */
export const pair: readonly Standing[] = ["coach", "leader", "otherLeader"];
/** Those who know the engagement asked for, as parties or by overseeing it. */
export const knows: readonly Standing[] = [...parties, "hr"];
/** Those who may launch. */
export const launching: readonly Standing[] = ["sponsor", "otherSponsor", ...hr];
/** Those who keep the directory; `keepers` with the one who keeps the other organisation's. */
export const directory: readonly Standing[] = [...hr, "administrator"];
export const keepers: readonly Standing[] = [...directory, "elsewhere"];
/** One of the organisation for each role that a member can have. */
export const ofEachRole: readonly Standing[] = ["sponsor", "coach", "leader", "hr", "administrator"];
/** Those of the organisation of the engagement asked for, who may look its people up. */
export const members: readonly Standing[] = standings.filter((standing) => standing !== "elsewhere" && standing !== "removed" && standing !== "nobody");
