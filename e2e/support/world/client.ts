/** What came back. `location`: where a redirect leads; `headers`: in lower case. */
export type Answer = { status: number; location: string; text: string; headers: Headers };

/** One browser without a screen: it keeps its session's cookie, follows nothing and asks as a browser would. */
export type Client = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
};

/** What a server on the same machine need not pack. */
const plain = { "accept-encoding": "identity" };

/** A new browser at this address. Bodies are sent as JSON, or as the form they are. Every request names this origin
 *  unless told another one. */
export function newClient(address: string): Client {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, address), { ...init, redirect: "manual", headers: { ...plain, ...(cookie && { cookie }), ...init.headers as Record<string, string> } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) jar.set(name, value ?? "");
    }
    return { status: response.status, location: response.headers.get("location") ?? "", text: await response.text(), headers: response.headers };
  };
  return {
    get: (path, headers = {}) => ask(path, { headers: { accept: "text/html", ...headers } }),
    post: (path, body, headers = {}) => {
      const isForm = body instanceof FormData || body instanceof URLSearchParams;
      return ask(path, { method: "POST", body: isForm ? body : JSON.stringify(body), headers: { origin: address, ...(isForm ? {} : { "content-type": "application/json" }), ...headers } });
    },
  };
}
