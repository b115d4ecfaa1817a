/** What an administrator should look at first. */
export type Concern = "alone" | "mail" | "dead" | "behind" | "uninvited" | "calm";

/** How long the oldest thing may wait before it is said, in seconds: several polls of the worker, and a mail server's slow hour. */
export const patienceSeconds = { job: 60, mail: 600 } as const;

type Known = { people: number; uninvited: number; health: { jobs: { oldestSeconds: number | null }; mail: { oldestSeconds: number | null }; dead: number } };

/** The one thing to look at first: what keeps others from working, then what keeps them from beginning. */
export function concernOf({ people, uninvited, health: { jobs, mail, dead } }: Known): Concern {
  if ((mail.oldestSeconds ?? 0) > patienceSeconds.mail) return "mail";
  if (dead > 0) return "dead";
  if ((jobs.oldestSeconds ?? 0) > patienceSeconds.job) return "behind";
  if (people <= 1) return "alone";
  return uninvited > 0 ? "uninvited" : "calm";
}
