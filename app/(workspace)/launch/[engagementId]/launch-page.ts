import { redirect } from "next/navigation";
import { launchSteps, type LaunchStep } from "@/lib/engagements/rules/launching";
import { AppError } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { launchView } from "@/lib/stages/queries/launch";
import { sayOfProblem } from "@/lib/stages/rules/sentences";

type Props = { params: Promise<{ engagementId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What every screen of a launch reads: the draft with its calendar, and what is to be put right on this screen once it
 *  was asked to go on. A complete screen that was asked goes on; a launch that has happened goes to its end. */
export async function launchPage({ params, searchParams }: Props, step: LaunchStep) {
  const [{ engagementId }, query] = await Promise.all([params, searchParams]);
  const { viewer, data: view } = await page((ctx) => {
    if (!uuid.test(engagementId)) throw new AppError("not_found", "");
    return launchView(ctx, engagementId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "forbidden") return null;
      throw error;
    });
  }, { path: `/launch/${engagementId}/${step}` });
  if (!view) redirect(`/launch/${engagementId}/launched`);
  const asked = "check" in query;
  const problems = view.problems.filter((problem) => step === "preview" || problem.step === step);
  if (asked && problems.length === 0 && step !== "preview") redirect(`/launch/${engagementId}/${launchSteps[launchSteps.indexOf(step) + 1]}`);
  const names = new Map(view.draft.people.map((person) => [person.id, person]));
  const said = problems.map((problem) => ({ step: problem.step, field: problem.field, message: sayOfProblem(problem, names, viewer.locale) }));
  const shown = asked || step === "preview" ? said : [];
  return {
    viewer, view, query, names, shell: await shellOf(viewer), address: `/api/launch/${engagementId}/save`, problems: shown,
    /** The sentence beside a field. */
    errorOf: (field: string): string | undefined => shown.find((problem) => problem.field === field)?.message,
  };
}
