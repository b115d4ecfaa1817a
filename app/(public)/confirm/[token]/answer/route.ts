import { confirmAnnouncement } from "@/lib/alignment/entrance";
import { confirmAnnouncementInput } from "@/lib/alignment/input/announcements";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";

/** Takes the answer of somebody who was told, and shows it. */
export const POST = entranceForm(confirmAnnouncementInput, confirmAnnouncement, (_, { token }) => goTo(`/confirm/${encodeURIComponent(String(token))}`));
