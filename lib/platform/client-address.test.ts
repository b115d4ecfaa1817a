import http from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { blockOf } from "./address-block";
import { clientAddress, settleClientAddresses } from "./client-address";

describe("the address of a request", () => {
  it.each([
    // X-Forwarded-For, the connection's other end, proxies in front, whose it is
    [undefined, "192.0.2.9", 0, "192.0.2.9"],
    ["198.51.100.1", "192.0.2.9", 0, "192.0.2.9"],
    ["198.51.100.1, 198.51.100.2", "192.0.2.9", 0, "192.0.2.9"],
    ["203.0.113.7", "10.0.0.1", 1, "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7", "10.0.0.1", 1, "203.0.113.7"],
    ["198.51.100.1,203.0.113.7 ,10.0.0.2", "10.0.0.1", 2, "203.0.113.7"],
    ["2001:db8::7, 10.0.0.2", "10.0.0.1", 2, "2001:db8::7"],
    [undefined, "10.0.0.1", 1, "10.0.0.1"],
    ["", "10.0.0.1", 1, "10.0.0.1"],
    ["198.51.100.1", "192.0.2.9", 2, "192.0.2.9"],
  ])("with %o from %s behind %i is %s", (forwarded, peer, proxies, address) => {
    expect(clientAddress(forwarded, peer, proxies)).toBe(address);
  });

  it("is settled before a server of this process sees the request, whatever the client says", async () => {
    settleClientAddresses(0);
    const server = http.createServer(({ headers }, response) => { response.end(headers["x-forwarded-for"]); }).listen(0, "127.0.0.1");
    await new Promise((listening) => { server.once("listening", listening); });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect(await (await fetch(url)).text()).toBe("127.0.0.1");
      expect(await (await fetch(url, { headers: { "x-forwarded-for": "198.51.100.1, 198.51.100.2" } })).text()).toBe("127.0.0.1");
    } finally {
      server.close();
    }
  });
});

describe("the block of a request", () => {
  it("is that of the address that was settled", () => {
    expect(blockOf(new Headers({ "x-forwarded-for": "203.0.113.7" }))).toBe("203.0.113.0/24");
    expect(blockOf(new Headers())).toBe("unknown");
  });
});
