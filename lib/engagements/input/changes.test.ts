import { describe, expect, test } from "vitest";
import { leaveInput } from "./changes";

const leaving = { engagementId: "066257d9-c891-4496-a739-f7719a2bd319", category: "served" };

describe("a leader stops for themselves", () => {
  test("with the box left empty, which a browser does not send, HR learns nothing", () => {
    expect(leaveInput.parse(leaving).toHr).toBe(false);
  });

  test("with the box ticked, HR may learn of it", () => {
    expect(leaveInput.parse({ ...leaving, toHr: "yes" }).toHr).toBe(true);
  });
});
