import { expect, test } from "vitest";
import { noteAnnouncementInput } from "./announcements";

const noting = { engagementId: "066257d9-c891-4496-a739-f7719a2bd319", announcementId: "72bd4364-52ad-4d1c-a808-ca099fe95176", revision: "1" };

test("how telling somebody went is noted with the box left empty, and then nobody is asked to confirm", () => {
  expect(noteAnnouncementInput.parse(noting).ask).toBe(false);
  expect(noteAnnouncementInput.parse({ ...noting, ask: "yes" }).ask).toBe(true);
});
