import { programTemplateSchema, type ProgramTemplate } from "../input";
import { programKeys, type ProgramKey } from "../rules";
import { coachingSequence } from "./coaching-sequence";
import { coachingWithCompassion } from "./coaching-with-compassion";
import { executiveCoaching } from "./executive-coaching";
import { intervention } from "./intervention";
import { performanceConversation } from "./performance-conversation";

const written = {
  intervention,
  "executive-coaching": executiveCoaching,
  "coaching-sequence": coachingSequence,
  "performance-conversation": performanceConversation,
  "coaching-with-compassion": coachingWithCompassion,
} satisfies Record<ProgramKey, unknown>;

const checked = new Map<ProgramKey, ProgramTemplate>();

/**
 * The newest version of one of the five templates, checked against the schema the first time it is asked for.
 * An engagement reads the version it keeps from its organization's rows, never from here. Throws when our own
 * data breaks the schema, which the tests rule out.
 */
export function shippedTemplate(key: ProgramKey): ProgramTemplate {
  const template = checked.get(key) ?? programTemplateSchema.parse(written[key]);
  checked.set(key, template);
  return template;
}

/** The five templates that every organization begins with, in the order in which they are offered. */
export const shippedTemplates = (): ProgramTemplate[] => programKeys.map(shippedTemplate);
