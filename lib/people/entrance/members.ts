import "server-only";
import type { Ctx, Member } from "@/lib/platform/context";
import { atEntrance } from "@/lib/platform/database";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { SwitchInput } from "../input/sign-in";
import { endOtherSignIns, endSignIn, listSignIns, lookThrough, type SignIn } from "./sessions";

/** Where the viewer is signed in. Sign-ins live behind the entrance's own role, so they are read there. */
export const signInsOf = ({ viewer }: Ctx): Promise<SignIn[]> => atEntrance((db, now) => listSignIns({ db, now }, viewer));

/** Ends one of the viewer's own sign-ins. @returns whether it was the one they look through. */
export async function endOwnSignIn({ viewer }: Ctx, { id }: { id: string }): Promise<{ wasThis: boolean }> {
  await atEntrance((db, now) => endSignIn({ db, now }, viewer, id));
  return { wasThis: id === viewer.sessionId };
}

/** Ends all of the viewer's sign-ins but this one. */
export const endOwnOtherSignIns = ({ viewer }: Ctx): Promise<number> => atEntrance((db, now) => endOtherSignIns({ db, now }, viewer));

/** Looks through another of the viewer's organisations or roles.
 *  @throws AppError `forbidden` when they do not have it. */
export async function switchView({ viewer }: Ctx, wanted: SwitchInput): Promise<void> {
  if (!(await atEntrance((db, now) => lookThrough({ db, now }, viewer, wanted)))) throw new AppError("forbidden", words("errors", viewer.locale)("forbidden.what"));
}

/** Ends the sign-in the viewer looks through. */
export const endOwnSession = (viewer: Member): Promise<void> => atEntrance((db, now) => endSignIn({ db, now }, viewer, viewer.sessionId));
