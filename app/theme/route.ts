import { z } from "zod";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { cameFrom } from "@/lib/platform/origin";
import { keepTheme, themes } from "@/lib/platform/theme";

const input = z.object({ theme: z.enum(themes) });

/** Chooses the colours of this browser and shows the same page in them. */
export const POST = entranceForm(input, async ({ theme }, request) => {
  await keepTheme(theme);
  return cameFrom(request.headers) ?? "/home";
}, (result) => goTo(result.ok ? result.data : "/home"));
