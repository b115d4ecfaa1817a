import { describe, expect, test } from "vitest";
import { riskOf, type DatedMeeting } from "./risk";

const of = (series: string, day: number, status: DatedMeeting["status"], moves = 0): DatedMeeting => ({ series, startsAt: new Date(Date.UTC(2026, 2, day)), status, moves });

describe("the risk that dates tell of", () => {
  test.for([
    ["nothing at first", [], []],
    ["one missed is none", [of("a", 2, "missed")], []],
    ["two missed in a row", [of("a", 2, "missed"), of("a", 16, "missed")], ["missed"]],
    ["in whatever order they come", [of("a", 16, "missed"), of("a", 2, "missed"), of("a", 30, "planned")], ["missed"]],
    ["one held between them", [of("a", 2, "missed"), of("a", 9, "held"), of("a", 16, "missed")], []],
    ["one held after them", [of("a", 2, "missed"), of("a", 9, "missed"), of("a", 16, "held")], []],
    ["one cancelled between them is none of the row", [of("a", 2, "missed"), of("a", 9, "cancelled"), of("a", 16, "missed")], ["missed"]],
    ["one of each series is no row", [of("a", 2, "missed"), of("b", 3, "missed")], []],
    ["a planned one moved twice", [of("a", 2, "planned", 2)], []],
    ["a planned one moved three times", [of("a", 2, "planned", 3)], ["moved"]],
    ["moved three times and held at last", [of("a", 2, "held", 3)], []],
    ["both", [of("a", 2, "missed"), of("a", 16, "missed"), of("b", 20, "planned", 4)], ["moved", "missed"]],
  ] as const)("%s", ([, meetings, reasons]) => { expect(riskOf(meetings)).toEqual(reasons); });
});
