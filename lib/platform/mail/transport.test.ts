import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MailRefused, messageIdFor, smtpTransport, type OutgoingMail, type Transport } from "./transport";

const received: { recipients: string[]; sender: string; mail: ParsedMail }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) => done(address.startsWith("unknown") ? Object.assign(new Error("No such person unknown@x.test"), { responseCode: 550 }) : null),
  onData(stream, session, done) {
    void simpleParser(stream).then((mail) => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({ recipients: rcptTo.map(({ address }) => address), sender: mailFrom ? mailFrom.address : "", mail });
      done();
    }, done);
  },
});
let transport: Transport;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  transport = smtpTransport(`smtp://127.0.0.1:${port}`, { name: "Entente", address: "no-reply@localhost" });
});
beforeEach(() => { received.length = 0; });
afterAll(async () => {
  transport.close();
  await new Promise<void>((closed) => server.close(closed));
});

const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { name: "Søren Łuk", address: "soren@x.test" }, subject: "Your sign-in link", text: "Öffnen:\nhttps://a.example/x?y=1\n", html: "<p>Öffnen</p>",
  messageId: messageIdFor("42", "coaching.example.com"), ...over,
});

describe("mail over SMTP", () => {
  it("arrives with its headers and both parts", async () => {
    await transport.send(mail());
    const [{ recipients, sender, mail: got }] = received as [(typeof received)[0]];
    expect(recipients).toEqual(["soren@x.test"]);
    expect(sender).toBe("no-reply@localhost");
    expect(got.messageId).toBe("<42@coaching.example.com>");
    expect(got.subject).toBe("Your sign-in link");
    expect(got.from?.value).toEqual([{ name: "Entente", address: "no-reply@localhost" }]);
    expect([got.to].flat()[0]?.value).toEqual([{ name: "Søren Łuk", address: "soren@x.test" }]);
    expect(got.headers.get("auto-submitted")).toBe("auto-generated");
    expect(got.headers.get("content-type")).toMatchObject({ value: "multipart/alternative" });
    expect(got.text).toContain("Öffnen:\nhttps://a.example/x?y=1");
    expect(got.html).toContain("<p>Öffnen</p>");
  });

  it("reaches nobody that a name or a subject tries to add", async () => {
    await transport.send(mail({ to: { name: "Ann\r\nBcc: evil@x.test, <evil@x.test>", address: "ann@x.test" }, subject: "Hello\r\nBcc: evil@x.test\r\n\r\nbody" }));
    const [{ recipients, mail: got }] = received as [(typeof received)[0]];
    expect(recipients).toEqual(["ann@x.test"]);
    expect(got.bcc).toBeUndefined();
    expect(got.cc).toBeUndefined();
    expect([got.to].flat()[0]?.value).toHaveLength(1);
    expect(got.subject).toBe("Hello Bcc: evil@x.test body");
  });

  it.each(["b@x.test\r\nBcc: evil@x.test", "b@x.test, evil@x.test", "B <b@x.test>"])("sends nothing to %j", async (address) => {
    await expect(transport.send(mail({ to: { name: "B", address } }))).rejects.toMatchObject({ code: "invalid" });
    expect(received).toHaveLength(0);
  });

  it("tells a refusal for good from one that may pass, and repeats no address", async () => {
    const refused = await transport.send(mail({ to: { name: "", address: "unknown@x.test" } })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRefused);
    expect(refused).toMatchObject({ permanent: true, reason: "550" });
    expect(JSON.stringify([String(refused), refused])).not.toContain("unknown@");
    // Port 1 of this machine: nobody listens there.
    const nowhere = smtpTransport("smtp://127.0.0.1:1", { name: "", address: "a@b.test" });
    await expect(nowhere.send(mail())).rejects.toMatchObject({ permanent: false });
    nowhere.close();
  });

  it("gives the same job the same Message-ID, and no job or host room for another header", () => {
    expect(messageIdFor("0198c2d0-aaaa", "h.example")).toBe("<0198c2d0-aaaa@h.example>");
    expect(messageIdFor("1>\r\nBcc: e@x.test", "h.example")).toBe("<1Bccextest@h.example>");
    expect(() => messageIdFor("1", "h\r\nBcc:e")).toThrow();
  });
});
