import { spawn, type ChildProcess } from "node:child_process";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const next = path.join("node_modules", "next", "dist", "bin", "next");

/** Starts a server on a port that was free. @returns the port. */
export const listening = (server: http.Server): Promise<number> => new Promise((resolve) => { server.listen(0, "127.0.0.1", () => { resolve((server.address() as AddressInfo).port); }); });

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Whether the application at a port says of itself that it is ready. */
export const isReady = (port: number) => new Promise<boolean>((resolve) => {
  http.get(`http://127.0.0.1:${port}/api/health/ready`, (response) => { response.resume(); resolve(response.statusCode === 200); }).on("error", () => { resolve(false); });
});

/** One more process of the built application, on the database under test. */
export const startApp = (port: number, env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [next, "start", "--port", String(port), "--hostname", "127.0.0.1"], { env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...env }, stdio: "ignore" });
