import { connection } from "next/server";
import { pool } from "../database.js";

/** One list of 25 rows from two indexed queries, rendered on the server. */
export default async function Page() {
  await connection();
  const { rows: [owner] } = await pool.query("select id, name from owners where id = $1", [1]);
  const { rows } = await pool.query("select id, title, state, due_on::text from items where owner_id = $1 order by created_at desc, id limit 25", [owner.id]);
  return (
    <main>
      <h1>{owner.name}</h1>
      <ul>{rows.map(({ id, title, state, due_on }) => <li key={id}><a href={`/items/${id}`}>{title}</a> <span>{state}</span> <time>{due_on}</time></li>)}</ul>
    </main>
  );
}
