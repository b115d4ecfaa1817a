import { z } from "zod";
import { amendSurveyInput, extendWaveInput, planSurveyInput, scheduleWaveInput, waveInput } from "../input";

const record = (raw: unknown): Record<string, unknown> => (typeof raw === "object" && raw !== null ? { ...raw } : {});

/** Goals as a form sends them, by key; empty ones are none. */
const goalsIn = (raw: unknown) => Object.entries(record(raw)).flatMap(([key, text]) => (typeof text === "string" && text.trim() ? [{ key, text }] : []));
const withGoals = (raw: unknown) => { const sent = record(raw); return { ...sent, goals: goalsIn(sent.goals) }; };

/** The form in which a coach plans a survey, and the one in which they change it. */
export const planSurveyForm = z.preprocess(withGoals, planSurveyInput);
export const amendSurveyForm = z.preprocess(withGoals, amendSurveyInput);

/** The form of a wave: `which` is its kind, for a mini-survey with its number; a day left empty is none. */
export const scheduleWaveForm = z.preprocess((raw) => {
  const { which, referenceOn, ...sent } = record(raw);
  const [kind, number = "0"] = typeof which === "string" ? which.split(".") : [];
  return { ...sent, kind, number, referenceOn: referenceOn === "" ? null : referenceOn };
}, scheduleWaveInput);

const ofEngagement = { engagementId: z.uuid() };

/** What is done to one wave on the page of its engagement. */
export const waveForm = waveInput.extend(ofEngagement).transform(({ waveId }) => ({ waveId }));
export const extendWaveForm = extendWaveInput.extend(ofEngagement).transform(({ waveId, closesOn }) => ({ waveId, closesOn }));
