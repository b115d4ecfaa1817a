import { describe, expect, it } from "vitest";
import { unsavedAnswer } from "./unsaved-answer";

describe("a screen that could not be kept", () => {
  it("comes back with every word, ready to be sent again", async () => {
    const request = new Request("http://localhost/api/launch/1/save", { method: "POST" });
    const raw = { engagementId: "1", step: "why", go: "next", performance: "Late <decisions>", formal: ["", "yes"], leader: ["Katrin", "Daniel"] };
    const response = unsavedAnswer({ code: "unavailable", message: "Not now.", fields: {}, details: {} }, request, raw);
    const page = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("3");
    for (const part of ["Not now.", "Late &lt;decisions&gt;", "Katrin", "Daniel", 'name="formal" value="yes"', 'action="/api/launch/1/save"', 'name="go" value="next"']) expect(page).toContain(part);
  });
});
