import { pool } from "../../database.js";

/** The smallest handler that keeps something. */
export async function POST(request) {
  const { words } = await request.json();
  await pool.query("insert into answers (words) values ($1)", [String(words)]);
  return new Response(null, { status: 204 });
}
