import { connection } from "next/server";
import { readiness } from "@/lib/platform/health";

/** Whether requests may be sent here: the database answers and stands at this build's version. Job lag and mail that
 *  waits are told and fail nothing. */
export async function GET(): Promise<Response> {
  await connection();
  const report = await readiness();
  return Response.json(report, { status: report.status === "ready" ? 200 : 503, headers: { "cache-control": "no-store", ...(report.status === "ready" ? {} : { "retry-after": "3" }) } });
}
