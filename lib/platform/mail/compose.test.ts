import { describe, expect, it } from "vitest";
import mails from "@/lib/platform/messages/en/mails.json" with { type: "json" };
import { composeMail } from "./compose";

const frame = { locale: "en-GB", sender: "Entente at Norvane Freight", copyLink: "Or copy:", replies: "Replies reach the operator." };
const values = { fromName: "Kenji Watanabe", firstName: "Ann", organization: "Norvane Freight", role: "coach", date: "12 March", link: "https://coaching.example.com/i/abc?x=1&y=2" };

describe("composing a mail", () => {
  const mail = composeMail(mails.invitationMember, values, frame);

  it("says the same in text and HTML, with the link as a button and as a plain address", () => {
    expect(mail.subject).toBe("Your access to Entente at Norvane Freight");
    expect(mail.text).toContain("Dear Ann,\n\nKenji Watanabe has added you as coach. Open this link to sign in for the first time:\nhttps://coaching.example.com/i/abc?x=1&y=2\n\nIt works until 12 March.");
    expect(mail.html.match(/href="https:\/\/coaching\.example\.com\/i\/abc\?x=1&amp;y=2"/g)).toHaveLength(2);
    expect(mail.html).toContain(">Sign in for the first time</a>");
    expect(mail.html).toContain(">https://coaching.example.com/i/abc?x=1&amp;y=2</a>");
  });

  it("hides the preview line, and says who writes and who reads a reply", () => {
    expect(mail.html).toMatch(/display:none[^>]*>One step to sign in\./);
    expect(mail.text).not.toContain("One step to sign in.");
    for (const form of [mail.text, mail.html]) {
      expect(form).toContain("Entente at Norvane Freight");
      expect(form).toContain("Replies reach the operator.");
    }
  });

  it("fetches nothing and runs nothing", () => {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|src=|url\(|@import|javascript:/i);
  });

  it("lets no value become markup, a line, a placeholder or a second link", () => {
    const hostile = composeMail(mails.invitationMember, { ...values, fromName: "<img src=x onerror=alert(1)>\r\n\r\nBcc: e@x.test \u0001 {date} '{'", organization: "A & \"B\"" }, frame);
    expect(hostile.html).not.toContain("<img");
    expect(hostile.html).toContain("&lt;img src=x onerror=alert(1)&gt; Bcc: e@x.test {date} &#39;{&#39; has added you");
    expect(hostile.subject).toBe('Your access to Entente at A & "B"');
    expect(hostile.html).toContain("<title>Your access to Entente at A &amp; &quot;B&quot;</title>");
    expect(hostile.html.match(/class="button-words"/g)).toHaveLength(1);
  });

  it("keeps a subject on one line", () => {
    const { subject } = composeMail(mails.release, { firstName: "Ann", leader: "Eve\r\nBcc: e@x.test", expiry: "1 May", link: "https://a.example/" }, frame);
    expect(subject).toBe("Eve Bcc: e@x.test has shared something with you");
  });

  it("sends nothing with a placeholder unfilled, without its link, or with a link that is no web address", () => {
    const { date: _date, ...undated } = values;
    expect(() => composeMail(mails.invitationMember, undated, frame)).toThrow();
    const { link: _link, ...unlinked } = values;
    expect(() => composeMail(mails.invitationMember, unlinked, frame)).toThrow("needs a link");
    expect(() => composeMail(mails.invitationMember, { ...values, link: "javascript:alert(1)" }, frame)).toThrow("web addresses");
  });

  it("composes every mail of the catalogue", () => {
    for (const [kind, text] of Object.entries(mails)) {
      const names = [...JSON.stringify(text).matchAll(/\{([A-Za-z]+)/g)].map(([, name = ""]) => [name, /ount|inutes/.test(name) ? 2 : `a ${name}`] as const);
      const composed = composeMail(text, { ...Object.fromEntries(names), link: "https://a.example/x" }, frame);
      expect(composed.text, kind).not.toMatch(/[{}\u0001]/);
      expect(composed.html.replace(/<style>.*<\/style>/, ""), kind).not.toMatch(/[{}\u0001]/);
      expect(composed.html.length, kind).toBeLessThan(8_000);
    }
  });
});
