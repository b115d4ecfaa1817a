import http from "node:http";

import { typescript, web } from "./children.mjs";
import { Refusal } from "./files.mjs";

/** Starts the web server and the worker side by side and waits until both say that they are ready. */
export async function serve(group, { command, site, env }) {
  const server = group.add("web server", web(command, site), { ...env, PORT: String(site.port) });
  const worker = group.add("worker", typescript("scripts/worker.ts"), env);
  const address = `http://${site.host === "0.0.0.0" ? "127.0.0.1" : site.host}:${site.port}`;
  await Promise.all([untilReady(address), worker.firstMessage]);
  server.speak();
  worker.speak();
  return "serving";
}

/** Readiness is what the application says of itself, the database and the migrations included. */
async function untilReady(address, { seconds = 60 } = {}) {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await isReady(address))) {
    if (Date.now() > deadline) throw new Refusal(`The application does not report ready at ${address}/api/health/ready after ${seconds} seconds; that page says what is missing.`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

const isReady = (address) =>
  new Promise((resolve) => {
    const request = http.get(`${address}/api/health/ready`, { timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => { resolve(false); });
    request.on("timeout", () => { request.destroy(); });
  });
