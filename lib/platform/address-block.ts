import { isIP } from "node:net";

const v4Mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

function longForm(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = !tail ? [] : tail.split(":");
  const filling = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...filling, ...right];
}

/** The block of addresses one belongs to: the /24 of an IPv4 address, the /64 of an IPv6 one, since a household or an
 *  office holds that much of each. "unknown" for anything else, so that such requests share one count. */
export function addressBlock(address: string): string {
  const plain = v4Mapped.exec(address.trim())?.[1] ?? address.trim().replace(/%.*$/, "");
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(plain) === 6) return `${longForm(plain).slice(0, 4).map((group) => Number.parseInt(group || "0", 16).toString(16)).join(":")}::/64`;
  return "unknown";
}

/** The block a request comes from, by the one address that `settleClientAddresses` left in it. */
export const blockOf = (headers: Headers): string => addressBlock(headers.get("x-forwarded-for") ?? "");
