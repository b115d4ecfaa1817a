import type { ProgramTemplateInput } from "../input";
import { compassion } from "./overlays";

/** Listening first, numbers later: need heard, help offered, followed up. */
export const coachingWithCompassion: ProgramTemplateInput = {
  key: "coaching-with-compassion",
  version: 1,
  title: "Coaching with compassion",
  summary: "Listening first, numbers later. A need that is heard is answered with an offer, and the offer is followed up until it is closed.",
  leaders: { min: 1, max: 12 },
  typicalLengthDays: 90,
  circular: true,
  alsoOverlay: "compassion",
  scales: {},
  overlays: [compassion],
  stages: [
    {
      key: "cc-prepare",
      title: "Preparation",
      purpose: "People who must defend themselves cannot learn, so the coach or manager prepares to listen instead of to correct. Good looks like this: a time and place without interruption, and a real interest in the person.",
      entry: [
        { key: "cc-prepare-in-1", check: "leader_and_coach_named", refused: "Name the person and who will listen." },
      ],
      exit: [
        { key: "cc-prepare-out-1", check: "undisturbed_time_confirmed", refused: "Undisturbed time is not confirmed. Choose a time when phone and screen can stay away." },
      ],
      steps: [
        {
          key: "cc-ready",
          title: "Get ready to listen",
          kind: "plan",
          attends: ["coach"],
          per: "each_conversation",
          minutes: 10,
          offsetDays: 0,
          doneWhen: "Time and place are confirmed.",
          guide: [
            { key: "cc-pr-time", type: "yes_no", audience: "coach_only", required: true, by: "coach", when: "before", label: "Phone off, screen away, door closed, nothing booked right after", help: "If you cannot do this today, move the meeting." },
            { key: "cc-pr-common", type: "list", audience: "coach_only", required: true, by: "coach", when: "before", label: "What do we have in common?", help: "A path, a place, a worry, a way of working. People listen more warmly to someone they see as like themselves." },
            { key: "cc-pr-interest", type: "short_text", audience: "coach_only", required: false, by: "coach", when: "before", label: "An interest we share", help: "Only a real one. Copying gestures or pretending is noticed; let your pace settle to theirs by itself." },
            { key: "cc-pr-assume", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "before", label: "What am I already assuming?", help: "Write it down, then leave it outside." },
          ],
        },
      ],
    },
    {
      key: "cc-listen",
      title: "Deep listening",
      purpose: "Listening without judging opens the view to what a person hopes for and what stands in the way. Good looks like this: the first half belongs to the person, figures come later or not at all, and the listener can say back what was heard to the person's satisfaction.",
      entry: [
        { key: "cc-listen-in-1", check: "stage_done", stage: "cc-prepare", refused: "Prepare first; ten minutes are enough." },
      ],
      exit: [
        { key: "cc-listen-out-1", check: "opened_with_listening_recorded", refused: "It is not recorded how the conversation opened: by listening or by numbers. Both answers are allowed." },
      ],
      steps: [
        {
          key: "cc-talk",
          title: "The conversation",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "each_conversation",
          minutes: 40,
          offsetDays: 2,
          doneWhen: "How it opened is recorded, and each need heard is listed or there was none.",
          guide: [
            { key: "cc-li-hope", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "What do you hope for, in your work and beyond?", help: "Ask and be quiet. Count to five after the last word." },
            { key: "cc-li-now", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "What is good at the moment, and what is heavy?", help: "Do not repair, do not compare, do not tell your own story yet." },
            { key: "cc-li-back", type: "yes_no", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "I felt understood before figures were mentioned", help: "The person answers this. No is a useful answer." },
            { key: "cc-li-opened", type: "single_choice", audience: "leader_and_coach", required: true, by: "coach", when: "after", options: ["Listening first, figures later", "Listening only", "Figures first"], label: "How did the conversation open?", help: "Your own share over time is shown to you. It is not a target and is not used to judge anyone." },
            { key: "cc-li-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "What touched me, what I was tempted to solve." },
          ],
        },
      ],
    },
    {
      key: "cc-help",
      title: "Need, help, follow-up",
      purpose: "Listening becomes compassion when a need is met with an offer and somebody looks whether it helped. Good looks like this: every need has an answer, even a no, and none is forgotten.",
      entry: [
        { key: "cc-help-in-1", check: "stage_done", stage: "cc-listen", refused: "Hold the conversation first." },
      ],
      exit: [
        { key: "cc-help-out-1", check: "every_need_closed", coachAlone: true, refused: "{open_count} needs are still open. Follow up, or close them with a reason." },
      ],
      steps: [
        {
          key: "cc-need",
          title: "Need heard and help offered",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "each_conversation",
          minutes: 15,
          offsetDays: 2,
          doneWhen: "Each need has an offer or an honest no.",
          guide: [
            { key: "cc-ne-need", type: "list", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "Need heard", help: "In the person's words, checked with them. Health or family details stay out unless the person wants them in." },
            { key: "cc-ne-offer", type: "list", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "Help offered", help: "Something within your power. Ask first: would this help?" },
            { key: "cc-ne-answer", type: "single_choice", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", options: ["Yes, please", "Not this, but something else", "No, thank you"], perItem: true, label: "Answer", help: "Being heard may be enough." },
            { key: "cc-ne-date", type: "date", audience: "leader_and_coach", required: true, by: "coach", when: "during", perItem: true, label: "I will follow up on", help: "Within two weeks is best." },
          ],
        },
        {
          key: "cc-follow",
          title: "Follow-up",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "each_conversation",
          minutes: 10,
          offsetDays: 14,
          doneWhen: "Each need is closed: helped, partly, no longer needed, or passed on.",
          guide: [
            { key: "cc-fo-result", type: "single_choice", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", options: ["It helped", "Partly", "No longer needed", "Passed on to someone who can help"], perItem: true, label: "What became of it?", help: "The person who had the need answers." },
            { key: "cc-fo-next", type: "short_text", audience: "leader_and_coach", required: false, by: "coach", when: "during", label: "Anything else?", help: "Ask once more, then stop." },
          ],
        },
      ],
    },
  ],
};
