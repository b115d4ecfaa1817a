import { describe, expect, it } from "vitest";
import { planIntakes, type Interviewee } from "./plan-intakes";

const berlin = "Europe/Berlin";
const wish = { startsOn: "2026-01-12", zone: berlin, leaders: [{ id: "katrin", zone: berlin }, { id: "daniel", zone: "Europe/Dublin" }], coach: { id: "ines", zone: "Europe/Lisbon" } };
const impacted = (count: number): Interviewee[] => Array.from({ length: count }, (_, at) => ({ id: `p${at + 1}`, zone: berlin, standing: "impacted" }));

describe("proposed intakes", () => {
  it("begin with the leaders, three a day, within everybody's hours, each with its length", () => {
    const { intakes, problems } = planIntakes(wish, [...impacted(2), { id: "o", zone: berlin, standing: "observer" }]);
    expect(intakes.map(({ id, day, time, minutes }) => [id, day, time, minutes])).toEqual([
      ["intake-katrin", "2026-01-12", "09:00", 90], ["intake-daniel", "2026-01-12", "11:00", 90], ["intake-p1", "2026-01-12", "13:00", 45],
      ["intake-p2", "2026-01-13", "09:00", 45], ["intake-o", "2026-01-13", "10:30", 30],
    ]);
    expect(intakes[0]).toMatchObject({ kind: "intake", leaderId: "katrin", attendees: ["katrin", "ines"] });
    expect(problems).toEqual([]);
  });

  it("go round absences and meetings, within the two weeks", () => {
    const { intakes } = planIntakes({ ...wish, coach: { ...wish.coach, away: [{ from: "2026-01-12", to: "2026-01-20" }] }, busy: [{ personId: "katrin", from: "2026-01-21T08:00:00Z", to: "2026-01-21T16:00:00Z" }] }, []);
    expect(intakes.map(({ day, time }) => `${day} ${time}`)).toEqual(["2026-01-22 09:00", "2026-01-21 09:00"]);
  });

  it("fit more into a day when the two weeks are short, and never two at once", () => {
    const { intakes, problems } = planIntakes({ ...wish, holidays: [{ from: "2026-01-13", to: "2026-01-25", label: "Works holiday" }] }, impacted(20));
    expect(intakes.length + problems.length).toBe(22);
    expect(problems[0]).toMatchObject({ key: "problems.intake", field: "interviewees" });
    const inOrder = [...intakes].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
    inOrder.slice(1).forEach((intake, at) => expect(intake.startsAt >= (inOrder[at]?.endsAt ?? "")).toBe(true));
  });
});
