import type { EngagementOverview } from "@/lib/stages/queries/engagement-overview";
import { formatDay, dayIn, formatRange, type Day } from "@/lib/platform/dates";
import { formatLocale, type Locale } from "@/lib/platform/i18n";

/** One engagement, who looks at it, and when. */
export type View = { overview: EngagementOverview; now: Date; zone: string; locale: Locale; personId: string };

/** The day of an instant on the reader's clocks: "Friday 24 April". */
export const dayOf = ({ zone, locale }: Pick<View, "zone" | "locale">, moment: Date): string => formatDay(dayIn(moment, zone), formatLocale[locale]);

/** A day without its weekday, for lines and ledes: "24 April". */
export const plainDay = (day: Day, locale: Locale): string => formatRange({ from: day, to: day }, formatLocale[locale]);

/** The day of an instant without its weekday, on the reader's clocks. */
export const plainDayOf = ({ zone, locale }: Pick<View, "zone" | "locale">, moment: Date): string => plainDay(dayIn(moment, zone), locale);
