import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AudienceBadge } from "./audience-badge";
import { FormErrors } from "./form-errors";
import { formErrorsWords } from "./form-errors-words";
import { MeetingCard } from "./meeting-card";
import { initialsOf } from "./person";
import { RoundsTable } from "./rounds-table";
import { StageTimeline } from "./stage-timeline";
import { Steps } from "./steps";
import { TextField } from "./text-field";

const html = (element: ReactElement) => renderToStaticMarkup(element);

test("initials are the first and the last, whatever the alphabet", () => {
  expect(["Inês Carvalho", "Ana Maria de Souza", "Élodie", "  "].map(initialsOf)).toEqual(["IC", "AS", "É", ""]);
});

describe("an audience badge", () => {
  test("is grey where one person alone reads, and says who reads this", () => {
    const badge = html(<AudienceBadge audience="coach_only" label="Coach only" />);
    expect(badge).toContain('class="aud private"');
    expect(badge).toContain("Who reads this: </span>Coach only");
  });
  test("tells who has looked only where that is shared", () => {
    const badge = html(<AudienceBadge audience="pair" label="Both leaders and you" people={[{ name: "Katrin Aldous", looked: false }, { name: "Inês Carvalho" }]} />);
    expect(badge.match(/Not yet/g)).toHaveLength(1);
  });
});

describe("a field", () => {
  test("keeps its hint beside its error and names both to a screen reader", () => {
    const field = html(<TextField label="Length" name="length" hint="In minutes" error="Give a number from 15 to 240." />);
    expect(field).toContain('aria-describedby="length-hint length-error"');
    expect(field).toContain('aria-invalid="true"');
  });
  test("says nothing of errors when there is none", () => {
    expect(html(<TextField label="Length" name="length" />)).not.toContain("aria-");
  });
});

describe("the errors at the head of a form", () => {
  test("are counted and linked to their fields", () => {
    const banner = html(<FormErrors words={formErrorsWords()} errors={[{ field: "day", message: "Choose a day" }, { field: "", message: "Two meetings overlap" }]} />);
    expect(banner).toContain("2 things to put right");
    expect(banner).toContain('<a href="#day">Choose a day</a>');
    expect(banner).toContain("<li>Two meetings overlap</li>");
  });
  test("are absent when nothing is wrong", () => {
    expect(html(<FormErrors words={formErrorsWords()} errors={[]} />)).toBe("");
  });
});

test("the timeline marks one step as the current one and draws how far it has come", () => {
  const timeline = html(<StageTimeline stages={[{ key: "a", title: "Alignment", state: "done" }, { key: "c", title: "Coaching support", state: "current", part: 1.4 }, { key: "e", title: "Achievement", state: "to_come" }]} />);
  expect(timeline.match(/aria-current="step"/g)).toHaveLength(1);
  expect(timeline).toContain('width="100%"');
});

test("the legend of the rounds names only states that occur", () => {
  const table = html(<RoundsTable caption="Meetings" rounds={[{ number: 1, date: "9 Mar" }]} rows={[{ label: "Katrin", cells: [{ state: "held", date: "10 Mar" }] }, { label: "Daniel", cells: [null] }]} />);
  expect(table).toContain("held");
  expect(table).toContain("none planned");
  expect(table).not.toContain("missed");
});

test("a wizard counts the steps before this one as done", () => {
  const steps = html(<Steps label="Launch" current="who" steps={[{ key: "impact", label: "Impact", href: "/impact" }, { key: "who", label: "Who", href: "/who" }]} />);
  expect(steps).toContain('href="/impact"');
  expect(steps).not.toContain('href="/who"');
});

describe("a meeting card", () => {
  const card = { weekday: "Thu", day: "23", month: "April", startsAt: "2026-04-23T09:00:00Z", title: "Session 4", time: "10:00 to 11:00", joinHref: "/join" };
  test("fills Join only from shortly before the start", () => {
    expect(html(<MeetingCard {...card} state="planned" />)).not.toContain("primary");
    expect(html(<MeetingCard {...card} state="soon" />)).toContain("primary");
  });
  test("offers no way into a meeting that was cancelled", () => {
    expect(html(<MeetingCard {...card} state="cancelled" />)).not.toContain("/join");
  });
});
