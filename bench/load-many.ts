/* Adds engagements to the organisation of the loaded demonstration: node scripts/run.mjs bench/load-many.ts [HOW MANY] */
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { generateMany } from "@/db/testing/many";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

const engagements = Number(process.argv[2] ?? 10_000);
const owner = connect(env().databaseDirectUrl, 1);

try {
  await owner.transaction("set local statement_timeout = 0", async (db) => {
    const { rows } = await db.execute<{ organization: string; template: string; coach: string; sponsor: string; hr: string; leader: string }>(sql`
      select o.id as organization, t.id as template, c.id as coach, s.id as sponsor, h.id as hr, l.id as leader from organizations o
      join program_templates t on t.organization_id = o.id and t.key = 'intervention'
      join people c on c.organization_id = o.id and c.email = 'coach@demo.example' join people s on s.organization_id = o.id and s.email = 'sponsor@demo.example'
      join people h on h.organization_id = o.id and h.email = 'hr@demo.example' join people l on l.organization_id = o.id and l.email = 'leader.one@demo.example'`);
    const found = rows[0];
    if (!found) throw new Error("No demonstration is loaded here.");
    await generateMany(db, { organizationId: found.organization, templateId: found.template, coachId: found.coach, sponsorId: found.sponsor, hrId: found.hr, leaderId: found.leader }, { engagements, rounds: 7 }, now());
  });
} finally {
  await owner.end();
}
