import { describe, expect, it } from "vitest";
import { answersIn } from "@/lib/surveys/input/respond";
import type { OpenedSurvey } from "@/lib/surveys/entrance";
import { readyInstrument } from "@/lib/surveys/instruments/all";
import { withTranslations } from "@/lib/surveys/instruments/languages";
import { rowsOfForm } from "@/lib/surveys/rules/form";
import { askedAfter, noteIn } from "@/lib/surveys/rules/respond";
import { beginPage, requestsPage } from "./begin-page";
import { html } from "./html";
import { closedPage, declinedPage, formPage, heldPage, thanksPage } from "./pages";

const goals = [{ key: "shared", text: "keeping to what was decided <together>" }];
const survey: OpenedSurvey = {
  organization: "Norvane & Sons", leaders: ["Sofia Marin", "Jonas Vale"], kind: "end", waveState: "open", state: "invited", stoodFor: "peers", k: 5, asked: 8,
  form: withTranslations(readyInstrument("working-relationship"), rowsOfForm(readyInstrument("working-relationship"), "end", goals)), instrument: "working-relationship", opensOn: "2026-05-18", closesOn: "2026-05-29", referenceOn: "2026-01-12", zone: "Europe/Amsterdam",
  response: null, edit: 3, isFinal: false, mark: "a-mark", names: ["Sofia Marin", "Jonas Vale", "Irena Novak"], requests: 1, byName: null, mode: "confidential",
};
const guest = { locale: "en", nonce: "abc" } as const;
const german = { locale: "de", nonce: "abc" } as const;
const saying = (text: string): OpenedSurvey => ({ ...survey, response: { group: "peers", sole: null, answers: {}, comments: { "wr-suggest": { text, choice: "verbatim" } } } });
const count = (page: string, sign: RegExp) => (page.match(sign) ?? []).length;

describe("the respondent's pages", () => {
  it("weigh no more than fifteen thousand bytes, script and style with them, and load nothing", () => {
    for (const reader of [guest, german]) {
      const page = formPage(survey, null, reader);
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(15 * 1024);
      expect(page.match(/(?:src|href|action)="(?!\/)[^"]*"/g) ?? []).toEqual([]);
      expect(page).not.toMatch(/https?:/);
    }
  });

  it("stand the promise with the real numbers before the first question", () => {
    const page = formPage(survey, null, guest);
    for (const words of ["8 people are asked", "at least 5 people", "Sofia Marin and Jonas Vale", "29 May"]) expect(page.indexOf(words)).toBeGreaterThan(0);
    expect(page.indexOf("8 people are asked")).toBeLessThan(page.indexOf('name="r.'));
  });

  it("ask every row as a group of radios with a label each, and choose nothing beforehand", () => {
    const page = formPage(survey, null, guest);
    const rated = survey.form.filter(({ scale }) => scale !== null);
    expect(count(page, /type="radio" name="r\./g)).toBe(rated.reduce((sum, { scale }) => sum + (scale === "follow-up-4" ? 5 : 8), 0));
    expect(count(page, /type="radio"/g)).toBe(count(page, /<label><input type="radio"/g));
    expect(count(page, / checked/g)).toBe(0);
    expect(count(page, /<fieldset>/g)).toBe(count(page, /<legend>/g));
    expect(page).toContain("Since 12 January 2026");
    for (const { key } of rated) expect(page.indexOf(`name="r.${key}" value="-3"`)).toBeLessThanOrEqual(page.indexOf(`name="r.${key}" value="3"`));
  });

  it("show again what was answered, and escape what people wrote", () => {
    const page = formPage({ ...survey, isFinal: true, response: { group: "others", sole: null, answers: { "wr-overall": -2, "wr-follow": null }, comments: { "wr-suggest": { text: "</textarea><script>x</script>", choice: "paraphrased" } } } }, "kept", guest);
    expect(page).toContain('name="r.wr-overall" value="-2" checked');
    expect(page).toContain('name="r.wr-follow" value="n" checked');
    expect(page).toContain('name="c.wr-suggest" value="paraphrased" checked');
    expect(page).toContain('<option value="others" selected');
    expect(page).toContain("&lt;/textarea&gt;");
    expect(count(page, /<script/g)).toBe(1);
    expect(page).toContain("&lt;together&gt;");
  });

  it("let the only manager choose, and offer a leader's own form no group", () => {
    expect(formPage({ ...survey, stoodFor: "manager" }, null, guest)).toContain('name="sole" value="named"');
    expect(formPage({ ...survey, stoodFor: "self" }, null, guest)).not.toContain('name="group"');
    expect(formPage({ ...survey, stoodFor: null }, null, guest)).toBe(closedPage(guest));
  });

  it("speak the language of whoever reads, the frozen questions, scales and dates with it, and offer the other", () => {
    const page = formPage(survey, null, german);
    for (const words of ['<html lang="de">', "8 Personen werden gefragt", "mindestens 5 Personen", "Sofia Marin und Jonas Vale", "Freitag, 29. Mai", "seit dem 12. Januar 2026", "Sehr wirksam", "Ich habe nicht genug Kontakt", 'name="speak" value="en" lang="en">English']) expect(page, words).toContain(words);
    expect(page).not.toMatch(/Very effective|Since 12 January|Send my answers/);
    // What was agreed stays in the words in which it was agreed.
    expect(page).toContain("keeping to what was decided");
    expect(beginPage(survey, "t0ken", german)).toContain("Wie Sofia Marin und Jonas Vale zusammenarbeiten");
    expect(formPage({ ...survey, form: rowsOfForm(readyInstrument("working-relationship"), "end", goals) }, null, german)).toContain("Since 12. Januar 2026");
  });

  it("warn of what could show who wrote a comment, beside it and after sending, and hold nothing back", () => {
    const page = formPage(saying("Irena did it last Tuesday."), null, guest);
    expect(page).toMatch(/role="status">It holds a name\..*It holds a date or a day\..*You decide; nothing is held back\./);
    expect(formPage(saying("Decide earlier."), null, guest)).toContain('id="w.wr-suggest" role="status"></p>');
    expect(thanksPage({ ...saying("Irena did it."), isFinal: true }, guest)).toContain("Look once more");
    expect(thanksPage({ ...saying("Decide earlier."), isFinal: true }, guest)).not.toContain("Look once more");
    expect(formPage(saying("Das war am Dienstag."), null, german)).toContain("Es enthält ein Datum");
  });

  it("list all that somebody is asked, and lead to it from each survey", () => {
    const page = requestsPage(survey, [{ ...survey, state: "invited", token: "one" }, { ...survey, leaders: ["Ada Ray"], instrument: "executive-coaching", state: "finished", token: "two" }], "/respond/one", guest);
    for (const words of ["2 surveys wait for you", 'action="/respond/two"><button aria-label="Open: Feedback for Ada Ray"', "Sent. Open until Friday 29 May, about 3 minutes.", 'action="/respond/one"><button class="first"']) expect(page).toContain(words);
    expect(formPage({ ...survey, requests: 2 }, null, guest)).toContain('href="/respond?of=a-mark&amp;all=1"');
    expect(formPage(survey, null, guest)).not.toContain("all=1");
  });

  it("hold what was filled in where it cannot be kept now", () => {
    const page = heldPage(null, { act: "send", "t.wr-suggest": 'a "word" <here>', group: ["no"] }, guest);
    expect(page).toContain('name="t.wr-suggest" value="a &quot;word&quot; &lt;here&gt;"');
    expect(page).not.toContain('name="group"');
    expect(heldPage(4, {}, guest)).toContain("in 4 minutes");
  });

  it("tell the sponsor and HR that they answer by name, and offer no group", () => {
    for (const byName of ["sponsor", "hr"] as const) {
      const page = formPage({ ...survey, byName }, null, guest);
      expect(page).toContain("So your answers are shown to the leaders and the coach");
      expect(page).not.toMatch(/name="(group|sole)"/);
    }
  });

  it("say on every page of an open survey whom answers are shown to by name, and promise no confidence", () => {
    const open = { ...survey, mode: "open", isFinal: true } as const;
    for (const page of [beginPage(open, "t0ken", guest), formPage(open, null, guest), formPage({ ...open, stoodFor: "manager" }, null, guest), thanksPage(open, guest), declinedPage(open, guest), requestsPage(open, [{ ...open, state: "invited", token: "one" }], "/respond/one", guest)]) {
      expect(page).toContain("This survey is open: what you answer is shown with your name to Sofia Marin and Jonas Vale and the coach.");
      expect(page).not.toMatch(/is confidential|no longer tied|name="sole"|at least 5 people/);
    }
    expect(formPage(open, null, german)).toContain("Diese Umfrage ist offen, nicht vertraulich.");
  });

  it("begin by a button that sends, and thank by a page that says until when answers can change", () => {
    expect(beginPage(survey, "t0ken", guest)).toContain('<form method="post" action="/respond/t0ken">');
    expect(beginPage(survey, "t0ken", guest)).toContain("Norvane &amp; Sons");
    expect(thanksPage(survey, guest)).toContain("29 May");
  });
});

describe("what such a page sends", () => {
  it("is read into answers, with not enough contact apart from no answer", () => {
    expect(answersIn({ act: "send", "r.a": "-2", "r.b": "n", "r.e": "", "r.f": "1e1", "t.c": "words", "c.c": "verbatim", group: "peers", "r.d": ["1", "2"] }))
      .toEqual({ group: "peers", sole: undefined, answers: { a: -2, b: null }, comments: { c: { text: "words", choice: "verbatim" } } });
  });

  it("leads on to where its outcome is told", () => {
    expect([askedAfter("kept", "send"), askedAfter("kept", "save"), askedAfter("over", "send"), askedAfter("over", "remind"), askedAfter("kept", "remind"), askedAfter("kept", "back"), askedAfter("kept", "decline"), askedAfter("kept", "speak")])
      .toEqual(["sent=1", "note=kept", "", "note=late", "note=remind", "note=taken", "", ""]);
    expect([noteIn("kept"), noteIn("<b>"), noteIn(null)]).toEqual(["kept", null, null]);
  });
});

describe("markup", () => {
  it("escapes everything that it did not write itself", () => {
    expect(html`<p title="${'"'}">${"<b>"}${[html`<i>${"&"}</i>`]}${false}${null}${0}</p>`.markup).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</i>0</p>');
  });
});
