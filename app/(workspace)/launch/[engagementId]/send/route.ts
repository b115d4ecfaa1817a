import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";
import { launchEngagement } from "@/lib/stages/commands/launch-engagement";
import { launchInput } from "@/lib/stages/input";

/** Launches. What is refused is named on the preview, which finds it out anew. */
export const POST = endpoint(launchInput, launchEngagement, (result, _request, { engagementId }) => {
  const address = `/launch/${String(engagementId)}`;
  if (result.ok) return goTo(`${address}/launched`);
  return goTo(`${address}/preview?${{ conflict: "changed", invalid: "check" }[result.error.code as string] ?? "failed"}`);
});
