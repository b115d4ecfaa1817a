import { z } from "zod";
import { memberRoles } from "../rules";

/** People on one page of the directory. */
export const peoplePerPage = 25;

/** Columns by which the directory can be sorted; the city is that of the time zone. */
export const peopleSortKeys = ["name", "title", "city"] as const;
export type PeopleSortKey = (typeof peopleSortKeys)[number];

const one = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value);

/** Accounts by which administrators and HR can filter; a lapsed invitation counts as none. */
export const accountFilters = ["active", "invited", "uninvited", "none"] as const;
export type AccountFilter = (typeof accountFilters)[number];

/** The address of the directory: what is searched for, role and account, the order (`-name` downwards) and the page from 1. What cannot
 *  be understood counts as not said, so that an old bookmark still opens. */
export const peopleListInput = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(""),
  role: z.preprocess(one, z.enum(memberRoles).optional()).catch(undefined),
  account: z.preprocess(one, z.enum(accountFilters).optional()).catch(undefined),
  sort: z.preprocess(one, z.string().max(20)).catch("name"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000)).catch(1),
});
export type PeopleListInput = z.output<typeof peopleListInput>;
