import { connection } from "next/server";

/** Whether the process answers. Asks nothing of anybody else, so that a database that is gone restarts nothing. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
