/* Prints one JSON line for each canary of the demonstration: the string, its audience, where it stands, who may see it. */
import { demonstrationCanaries } from "@/db/demo/load";

try {
  for (const canary of await demonstrationCanaries()) console.log(JSON.stringify(canary));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
