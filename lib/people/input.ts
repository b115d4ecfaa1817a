import { z } from "zod";
import { normalAddress, oneLine } from "@/lib/platform/mail/address";
import { memberRoles } from "./rules";
import { languageMeant } from "./rules/languages";
import { emailProblem, nameProblem, titleProblem, type FieldProblem } from "./rules/person";
import { zoneMeant } from "./rules/zones";

// Messages are keys of the `people` messages: the edge says them in the reader's language.
const checked = (normal: (text: string) => string, problem: (text: string) => FieldProblem | null) =>
  z.string().max(2_000, "fields.tooLong").transform(normal).superRefine((text, ctx) => {
    const found = problem(text);
    if (found) ctx.addIssue({ code: "custom", message: `fields.${found}` });
  });

const meant = (find: (text: string) => string | null, message: string) =>
  z.string().max(100, "fields.tooLong").transform((text, ctx) => {
    const found = find(text);
    if (found === null) ctx.addIssue({ code: "custom", message });
    return found ?? "";
  });

const email = checked(normalAddress, emailProblem);

/** What may be said of a person. `managerEmail` is null for none; `zone` becomes an IANA name and `language` a BCP 47 tag. */
const person = {
  name: checked(oneLine, nameProblem),
  email,
  title: checked(oneLine, titleProblem).default(""),
  managerEmail: z.preprocess((value) => (value === "" ? null : value), email.nullable()).default(null),
  zone: meant(zoneMeant, "fields.zoneUnknown"),
  language: meant(languageMeant, "fields.languageUnknown").default("en"),
};

// A form sends one ticked box as a text, and an empty field beside the boxes, so that none ticked is not the same as nothing sent.
const asList = (value: unknown) => (value === undefined ? undefined : [value].flat().filter((each) => each !== ""));
const roles = z.preprocess(asList, z.array(z.enum(memberRoles)).max(memberRoles.length, "fields.roleTwice")
  .refine((list) => new Set(list).size === list.length, "fields.roleTwice"));

/** Somebody new to the organisation; the id is made by the form, so that sending it twice adds nobody twice.
 *  Without roles they are known and have no account. */
export const addPersonInput = z.strictObject({ id: z.uuid(), ...person, roles: roles.default([]) });
export type AddPersonInput = z.output<typeof addPersonInput>;

/** A correction of what is known of a person; the address changes by its own way, since it needs both addresses.
 *  `seenAt` is the row's last change as the form saw it, ISO 8601. */
export const amendPersonInput = z.strictObject({
  personId: z.uuid(), seenAt: z.iso.datetime({ offset: true }),
  name: person.name, title: person.title, managerEmail: person.managerEmail, zone: person.zone, language: person.language,
});
export type AmendPersonInput = z.output<typeof amendPersonInput>;

/** The complete new set of somebody's roles; an empty one ends their account here. */
export const grantRolesInput = z.strictObject({ personId: z.uuid(), roles });
export type GrantRolesInput = z.output<typeof grantRolesInput>;

/** The one whose account ends. */
export const removeMemberInput = z.strictObject({ personId: z.uuid() });
export type RemoveMemberInput = z.output<typeof removeMemberInput>;
