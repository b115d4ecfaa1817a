import { describe, expect, it } from "vitest";
import { answersIn } from "@/lib/surveys/input/respond";
import type { OpenedSurvey } from "@/lib/surveys/entrance";
import { readyInstrument } from "@/lib/surveys/instruments/all";
import { rowsOfForm } from "@/lib/surveys/rules/form";
import { nextAddress, noteIn } from "@/lib/surveys/rules/respond";
import { html } from "./html";
import { beginPage, closedPage, formPage, thanksPage } from "./pages";

const goals = [{ key: "shared", text: "keeping to what was decided <together>" }];
const survey: OpenedSurvey = {
  organization: "Norvane & Sons", leaders: ["Sofia Marin", "Jonas Vale"], kind: "end", waveState: "open", state: "invited", stoodFor: "peers", k: 5, asked: 8,
  form: rowsOfForm(readyInstrument("working-relationship"), "end", goals), instrument: "working-relationship", opensOn: "2026-05-18", closesOn: "2026-05-29", referenceOn: "2026-01-12", zone: "Europe/Amsterdam",
  response: null, edit: 3, isFinal: false,
};
const count = (page: string, sign: RegExp) => (page.match(sign) ?? []).length;

describe("the respondent's pages", () => {
  it("weigh no more than fifteen thousand bytes, script and style with them, and load nothing", () => {
    const page = formPage(survey, null, "abc");
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(15 * 1024);
    expect(page.match(/(?:src|href|action)="(?!\/)[^"]*"/g) ?? []).toEqual([]);
    expect(page).not.toMatch(/https?:/);
  });

  it("stand the promise with the real numbers before the first question", () => {
    const page = formPage(survey, null, "abc");
    for (const words of ["8 people are asked", "at least 5 people", "Sofia Marin and Jonas Vale", "29 May"]) expect(page.indexOf(words)).toBeGreaterThan(0);
    expect(page.indexOf("8 people are asked")).toBeLessThan(page.indexOf('name="r.'));
  });

  it("ask every row as a group of radios with a label each, and choose nothing beforehand", () => {
    const page = formPage(survey, null, "abc");
    const rated = survey.form.filter(({ scale }) => scale !== null);
    expect(count(page, /type="radio" name="r\./g)).toBe(rated.reduce((sum, { scale }) => sum + (scale === "follow-up-4" ? 5 : 8), 0));
    expect(count(page, /type="radio"/g)).toBe(count(page, /<label class="opt"><input type="radio"/g));
    expect(count(page, / checked/g)).toBe(0);
    expect(count(page, /<fieldset>/g)).toBe(count(page, /<legend>/g));
    expect(page).toContain("Since 12 January 2026");
    for (const { key } of rated) expect(page.indexOf(`name="r.${key}" value="-3"`)).toBeLessThanOrEqual(page.indexOf(`name="r.${key}" value="3"`));
  });

  it("show again what was answered, and escape what people wrote", () => {
    const page = formPage({ ...survey, isFinal: true, response: { group: "others", sole: null, answers: { "wr-overall": -2, "wr-follow": null }, comments: { "wr-suggest": { text: "</textarea><script>x</script>", choice: "paraphrased" } } } }, "kept", "abc");
    expect(page).toContain('name="r.wr-overall" value="-2" checked');
    expect(page).toContain('name="r.wr-follow" value="n" checked');
    expect(page).toContain('name="c.wr-suggest" value="paraphrased" checked');
    expect(page).toContain('<option value="others" selected');
    expect(page).toContain("&lt;/textarea&gt;");
    expect(count(page, /<script/g)).toBe(1);
    expect(page).toContain("&lt;together&gt;");
  });

  it("let the only manager choose, and offer a leader's own form no group", () => {
    expect(formPage({ ...survey, stoodFor: "manager" }, null, "abc")).toContain('name="sole" value="named"');
    expect(formPage({ ...survey, stoodFor: "self" }, null, "abc")).not.toContain('name="group"');
    expect(formPage({ ...survey, stoodFor: null }, null, "abc")).toBe(closedPage("abc"));
  });

  it("begin by a button that sends, and thank by a page that says until when answers can change", () => {
    expect(beginPage(survey, "t0ken", "abc")).toContain('<form method="post" action="/respond/t0ken">');
    expect(beginPage(survey, "t0ken", "abc")).toContain("Norvane &amp; Sons");
    expect(thanksPage(survey, "abc")).toContain("29 May");
  });
});

describe("what such a page sends", () => {
  it("is read into answers, with not enough contact apart from no answer", () => {
    expect(answersIn({ act: "send", "r.a": "-2", "r.b": "n", "t.c": "words", "c.c": "verbatim", group: "peers", "r.d": ["1", "2"] }))
      .toEqual({ group: "peers", sole: undefined, answers: { a: -2, b: null }, comments: { c: { text: "words", choice: "verbatim" } } });
  });

  it("leads on to where its outcome is told", () => {
    expect([nextAddress("kept", "send"), nextAddress("kept", "save"), nextAddress("stale", "send"), nextAddress("over", "send"), nextAddress("over", "remind"), nextAddress("kept", "remind"), nextAddress("kept", "back"), nextAddress("kept", "decline"), nextAddress(null, "remind")])
      .toEqual(["/respond?sent=1", "/respond?note=kept", "/respond?note=stale", "/respond", "/respond?note=late", "/respond?note=remind", "/respond?note=taken", "/respond", "/respond?note=late"]);
    expect([noteIn("kept"), noteIn("<b>"), noteIn(null)]).toEqual(["kept", null, null]);
  });
});

describe("markup", () => {
  it("escapes everything that it did not write itself", () => {
    expect(html`<p title="${'"'}">${"<b>"}${[html`<i>${"&"}</i>`]}${false}${null}${0}</p>`.markup).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</i>0</p>');
  });
});
