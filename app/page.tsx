import { redirect } from "next/navigation";
import { whoIsThere } from "@/lib/platform/signed-in";

/** The bare address leads home, or to the door. */
export default async function Page() {
  redirect((await whoIsThere()) ? "/home" : "/sign-in");
}
