import "server-only";
import { asc, eq } from "drizzle-orm";
import { people, sponsorQuestions } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";

/** What one leader asked the sponsor, and the answer where there is one. */
export type SponsorQuestion = { id: string; sideId: string; asker: string; words: string; askedAt: Date; answer: string; answeredAt: Date | null };

/** The questions that the viewer may read: a leader's own, and for the sponsor every one; oldest first. */
export async function questionsOf({ db }: Ctx, engagementId: string): Promise<SponsorQuestion[]> {
  const { id, sideId, words, askedAt, answer, answeredAt } = sponsorQuestions;
  return db.select({ id, sideId, asker: people.name, words, askedAt, answer, answeredAt }).from(sponsorQuestions)
    .innerJoin(people, eq(people.id, sponsorQuestions.authorId)).where(eq(sponsorQuestions.engagementId, engagementId)).orderBy(asc(askedAt), asc(id));
}
