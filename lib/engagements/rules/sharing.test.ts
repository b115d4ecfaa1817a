import { describe, expect, it } from "vitest";
import words from "@/lib/platform/messages/en/sharing.json" with { type: "json" };
import { isShared, proposedSharing, sharingItemIds, sharingItems, sharingReaders } from "./sharing";

describe("the sharing list", () => {
  it("proposes under way, who, dates held and count, and what is part of the signed agreement", () => {
    expect(proposedSharing).toEqual(["underway", "who", "dates", "count", "goal", "commitments", "announcements", "corrections"]);
    expect(proposedSharing.filter((id) => !sharingItems[id].partOfSignedAgreement)).toEqual(["underway", "who", "dates", "count"]);
  });

  it("has words for every item and no others", () => {
    expect(Object.keys(words)).toEqual([...sharingItemIds]);
  });

  it("shows both readers the four locked items and nothing else before an agreement is signed", () => {
    for (const reader of sharingReaders) expect(sharingItemIds.filter((id) => isShared(id, reader, null))).toEqual(["underway", "who", "dates", "count"]);
  });

  it("cannot lose a locked item by signing a list without it", () => {
    expect(isShared("dates", "hr_partner", [])).toBe(true);
  });

  it("shows the sponsor what was signed, and HR nothing of it", () => {
    expect(isShared("goal", "sponsor", proposedSharing)).toBe(true);
    expect(isShared("goal", "hr_partner", proposedSharing)).toBe(false);
    expect(isShared("stage", "sponsor", proposedSharing)).toBe(false);
  });

  it("opens the sponsor's items to HR once the agreement names HR, and only the ticked ones", () => {
    expect(isShared("goal", "hr_partner", [...proposedSharing, "hrAgreement"])).toBe(true);
    expect(isShared("closing", "hr_partner", [...proposedSharing, "hrAgreement"])).toBe(false);
    expect(isShared("hrAgreement", "sponsor", [...proposedSharing, "hrAgreement"])).toBe(false);
  });
});
