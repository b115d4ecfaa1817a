import type { Standing } from "../standings";

/** Those who take part in the engagement asked for. */
export const parties: readonly Standing[] = ["sponsor", "coach", "hrParty", "leader", "otherLeader"];
/** Those who hold HR's role in the organisation. */
export const hr: readonly Standing[] = ["hr", "hrParty"];
/** Those who know the engagement asked for, as parties or by overseeing it. */
export const knows: readonly Standing[] = [...parties, "hr"];
/** Those who may launch. */
export const launching: readonly Standing[] = ["sponsor", "otherSponsor", ...hr];
/** Those who keep the directory. */
export const directory: readonly Standing[] = [...hr, "administrator"];
