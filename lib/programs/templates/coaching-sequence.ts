import type { ProgramTemplateInput } from "../input";
import { compassion } from "./overlays";
import { scales } from "./scales";

/** Five sessions that each have a purpose of their own, then check-ins at a chosen rhythm. */
export const coachingSequence: ProgramTemplateInput = {
  key: "coaching-sequence",
  version: 1,
  title: "Coaching sequence",
  summary: "Five sessions that each have a purpose of their own, then check-ins at a rhythm of the client's choice.",
  leaders: { min: 1, max: 1 },
  typicalLengthDays: 120,
  circular: true,
  scales: {
    "difficulty-5": scales["difficulty-5"],
    "importance-5": scales["importance-5"],
    "confidence-10": scales["confidence-10"],
    "progress-5": scales["progress-5"],
  },
  overlays: [compassion],
  stages: [
    {
      key: "cs-introduction",
      title: "Introductory session",
      purpose: "The client gets to know coaching and this coach, and the coach gets to know the client. Good looks like this: twenty to thirty unhurried minutes, after which both can say yes or no without awkwardness.",
      entry: [
        { key: "cs-introduction-in-1", check: "leader_and_coach_named", refused: "Name a client and a coach first." },
      ],
      exit: [
        { key: "cs-introduction-out-1", check: "fit_confirmed_by_both", refused: "Client and coach have not both said that it fits. No further session is planned before that." },
      ],
      steps: [
        {
          key: "cs-intro",
          title: "Introductory session",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 25,
          offsetDays: 0,
          overlayAllowed: ["compassion"],
          doneWhen: "Both have answered the question of fit.",
          guide: [
            { key: "cs-in-what", type: "yes_no", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "I explained what coaching is and is not", help: "Not advice, not therapy, not appraisal. You choose the topics, I keep the frame." },
            { key: "cs-in-limits", type: "yes_no", audience: "leader_and_coach", required: true, by: "coach", when: "during", textRef: "confidentiality-promise", label: "I read the confidentiality promise and its exceptions", help: "Ask the client to say back what they heard." },
            { key: "cs-in-taste", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "Ten minutes of real coaching: what small thing would you like to move this week?", help: "A taste is worth more than an explanation." },
            { key: "cs-in-know", type: "long_text", audience: "leader_and_coach", required: false, by: "coach", when: "during", label: "What should I know about you to be useful?", help: "Pace, directness, language, time of day." },
            { key: "cs-in-fit-l", type: "single_choice", audience: "leader_and_coach", required: true, by: "each_leader", when: "after", options: ["It fits", "I would like to meet another coach", "Not now"], label: "Does it fit? (client)", help: "Take a day if you like." },
            { key: "cs-in-fit-c", type: "single_choice", audience: "leader_and_coach", required: true, by: "coach", when: "after", options: ["It fits", "Another coach would serve you better"], label: "Does it fit? (coach)", help: "Be as free as the client." },
          ],
        },
      ],
    },
    {
      key: "cs-opening",
      title: "Opening session",
      purpose: "Coach and client decide how wide to look, at the whole person or at work alone, and gather goals. Good looks like this: a picture of what matters and why, in the client's words, from which later choices can be made.",
      entry: [
        { key: "cs-opening-in-1", check: "stage_done", stage: "cs-introduction", refused: "The opening session follows the introductory session and the yes of both." },
      ],
      exit: [
        { key: "cs-opening-out-1", check: "focus_chosen", refused: "The focus is not chosen: the whole person, or the workplace only." },
        { key: "cs-opening-out-2", check: "at_least_one_goal", refused: "There is no goal yet. One honest goal is enough to go on." },
      ],
      steps: [
        {
          key: "cs-open",
          title: "Opening session",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 75,
          offsetDays: 7,
          overlayAllowed: ["compassion"],
          doneWhen: "Focus and goals are recorded.",
          guide: [
            { key: "cs-op-focus", type: "single_choice", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", options: ["Whole person", "Workplace only"], label: "How wide shall we look?", help: "Workplace only is quicker and keeps paid time for work. Whole person shows what influences you in the long run; later sessions return to work." },
            { key: "cs-op-areas", type: "list", audience: "leader_and_coach", required: false, by: "each_leader", when: "during", showIf: { field: "cs-op-focus", is: "Whole person" }, label: "Goals for each area of life", help: "Work, health, family and friends, learning, money, community, rest. Leave out any area you like." },
            { key: "cs-op-work", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Goals at work", help: "Results, relationships, skills, the way you work." },
            { key: "cs-op-why", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "Why does this matter to you, and why now?", help: "Ask twice. The second answer is often the real one." },
            { key: "cs-op-picture", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "It is a year later and it went well. Describe a day.", help: "Let it be concrete." },
            { key: "cs-op-influences", type: "long_text", audience: "leader_and_coach", required: false, by: "coach", when: "during", label: "What in your life supports this, and what pulls against it?", help: "Only what the client wishes to tell." },
            { key: "cs-op-own", type: "long_text", audience: "leader_only", required: false, by: "each_leader", when: "after", label: "My own notes", help: "Only you can read this." },
            { key: "cs-op-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "Only you can read this." },
          ],
        },
      ],
    },
    {
      key: "cs-second",
      title: "Second session",
      purpose: "Reaching a goal calls for change, and change begins with how we think and what we do every day. Good looks like this: one supporting thought the client believes, and one or two small habits with a clear cue.",
      entry: [
        { key: "cs-second-in-1", check: "stage_done", stage: "cs-opening", refused: "Hold the opening session first; habits need a goal to serve." },
      ],
      exit: [
        { key: "cs-second-out-1", check: "at_least_one_habit", refused: "No habit is recorded. One small habit with a cue is enough." },
      ],
      steps: [
        {
          key: "cs-habits",
          title: "Thinking and habits",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 60,
          offsetDays: 14,
          overlayAllowed: ["compassion"],
          doneWhen: "At least one habit is in the tracker.",
          guide: [
            { key: "cs-se-last", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Since last time: kept, partly, dropped", help: "One tap each." },
            { key: "cs-se-thought", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "What do you tell yourself when it gets hard?", help: "Write the sentence as it is." },
            { key: "cs-se-better", type: "short_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "A thought that is also true and helps more", help: "The client must believe it. A slogan does not work." },
            { key: "cs-se-habit", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", tracker: "habit", label: "After or when this happens, I will", help: "A cue you cannot miss, an act under two minutes at first, how often." },
            { key: "cs-se-obstacle", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "What will get in the way, and what then?", help: "Plan for the bad day. Missing once is normal; plan the return." },
            { key: "cs-se-place", type: "list", audience: "leader_and_coach", required: false, by: "each_leader", when: "during", label: "What can you change around you?", help: "Calendar, desk, phone, a colleague who asks." },
            { key: "cs-se-ease", type: "scale", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", scale: "difficulty-5", label: "How hard will the habit be on a normal day?", help: "At 4 or 5, make it smaller." },
            { key: "cs-se-summary", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "after", label: "Summary we share", help: "Three to six sentences." },
            { key: "cs-se-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "Only you can read this." },
          ],
        },
      ],
    },
    {
      key: "cs-third",
      title: "Third session",
      purpose: "With a foundation in place, energy goes to what matters most. Good looks like this: the client has ranked the goals, chosen one or two, and written a strategy of their own.",
      entry: [
        { key: "cs-third-in-1", check: "stage_done", stage: "cs-second", refused: "Hold the second session first." },
      ],
      exit: [
        { key: "cs-third-out-1", check: "goals_ranked", refused: "The goals are not ranked. The client puts them in order." },
        { key: "cs-third-out-2", check: "strategy_written", refused: "There is no strategy for the first goal yet." },
      ],
      steps: [
        {
          key: "cs-priorities",
          title: "Priorities and strategy",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 60,
          offsetDays: 14,
          overlayAllowed: ["compassion"],
          doneWhen: "Goals are ranked and the first has a strategy.",
          guide: [
            { key: "cs-th-habit", type: "long_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "What does the tracker show?", help: "Look at days, not at willpower. Change the cue before you blame yourself." },
            { key: "cs-th-importance", type: "scale", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", scale: "importance-5", perItem: true, label: "How important is each goal now?", help: "Rate alone first, then put them in order." },
            { key: "cs-th-rank", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", ordered: true, label: "My goals in order", help: "The top one or two get your time until further notice." },
            { key: "cs-th-strategy", type: "long_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "My strategy for the first goal", help: "Ask for three ways, then choose. The coach offers ideas only when asked." },
            { key: "cs-th-first", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "First steps with dates", help: "The first within two days." },
            { key: "cs-th-not", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "What I will not do meanwhile", help: "A priority without a no is a wish." },
            { key: "cs-th-conf", type: "scale", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", scale: "confidence-10", label: "How confident am I?", help: "Below 7, change the step and not the person." },
            { key: "cs-th-summary", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "after", label: "Summary we share", help: "Three to six sentences." },
            { key: "cs-th-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "Only you can read this." },
          ],
        },
      ],
    },
    {
      key: "cs-fourth",
      title: "Fourth session",
      purpose: "Coach and client settle how they will work from here on. Good looks like this: a simple form for check-ins that keeps progress in view and still leaves room for new skills.",
      entry: [
        { key: "cs-fourth-in-1", check: "stage_done", stage: "cs-third", refused: "Hold the third session first." },
      ],
      exit: [
        { key: "cs-fourth-out-1", check: "cadence_chosen", refused: "The rhythm of the check-ins is not chosen." },
      ],
      steps: [
        {
          key: "cs-settle",
          title: "How we go on",
          kind: "conversation",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 60,
          offsetDays: 14,
          overlayAllowed: ["compassion"],
          doneWhen: "Form and rhythm of the check-ins are recorded.",
          guide: [
            { key: "cs-fo-review", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Steps since last time: kept, partly, dropped", help: "What did you learn from each?" },
            { key: "cs-fo-progress", type: "scale", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", scale: "progress-5", perItem: true, label: "Progress on each goal", help: "Agree what each number looks like, so that later answers can be compared." },
            { key: "cs-fo-adjust", type: "long_text", audience: "leader_and_coach", required: false, by: "each_leader", when: "during", label: "What do I change in my strategy?", help: "Keep, drop, try." },
            { key: "cs-fo-skill", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Skills I want to build", help: "One at a time, practised in the session." },
            { key: "cs-fo-form", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "The form of our check-ins", help: "For example: what moved, what is stuck, practise, next step." },
            { key: "cs-fo-rhythm", type: "single_choice", audience: "progress", required: true, by: "each_leader", when: "during", options: ["Every week", "Every two weeks", "Every month", "Every quarter"], label: "Rhythm", help: "It can be changed at any check-in." },
            { key: "cs-fo-end", type: "short_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "How will we know that we are done?", help: "Coaching that cannot end is not coaching." },
            { key: "cs-fo-summary", type: "long_text", audience: "leader_and_coach", required: true, by: "coach", when: "after", label: "Summary we share", help: "Three to six sentences." },
            { key: "cs-fo-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "Only you can read this." },
          ],
        },
      ],
    },
    {
      key: "cs-checkins",
      title: "Check-ins",
      purpose: "Short, regular meetings keep the goals alive until the client no longer needs them. Good looks like this: the client opens, the tracker is on the table, and each check-in ends with one step.",
      entry: [
        { key: "cs-checkins-in-1", check: "stage_done", stage: "cs-fourth", refused: "Hold the fourth session first and choose the rhythm." },
      ],
      exit: [
        { key: "cs-checkins-out-1", check: "ended_by_client_or_coach", refused: "Check-ins go on until client or coach ends them with a word on what was reached." },
      ],
      steps: [
        {
          key: "cs-check",
          title: "Check-in",
          kind: "session-series",
          attends: ["coach", "leader"],
          per: "engagement",
          minutes: 30,
          offsetDays: 14,
          cadence: { everyDays: 14, count: 6, workingDaysOnly: true },
          instruments: ["leader-pulse"],
          overlayAllowed: ["compassion"],
          doneWhen: "Every planned check-in is held, moved or cancelled with a category of reason.",
          guides: {
            first: [
              { key: "cs-c1-form", type: "yes_no", audience: "leader_and_coach", required: true, by: "coach", when: "during", label: "We used the form we agreed", help: "Adjust it now rather than later." },
              { key: "cs-c1-moved", type: "long_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "What moved", help: "Start with facts." },
              { key: "cs-c1-step", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Next step", help: "One, with a date." },
            ],
            middle: [
              { key: "cs-c2-moved", type: "long_text", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "What moved", help: "Start with facts." },
              { key: "cs-c2-stuck", type: "long_text", audience: "leader_and_coach", required: false, by: "each_leader", when: "during", label: "What is stuck", help: "And what have you not tried yet?" },
              { key: "cs-c2-practise", type: "long_text", audience: "leader_and_coach", required: false, by: "coach", when: "during", label: "Practised today", help: "Ten minutes on one skill." },
              { key: "cs-c2-rank", type: "yes_no", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Is the order of my goals still right?", help: "If not, rank them again." },
              { key: "cs-c2-step", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Next step", help: "One, with a date." },
              { key: "cs-c2-notes", type: "long_text", audience: "coach_only", required: false, by: "coach", when: "after", label: "Private notes", help: "Only you can read this." },
            ],
            last: [
              { key: "cs-c3-reached", type: "scale", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", scale: "progress-5", perItem: true, label: "What I reached", help: "For each goal, with an example." },
              { key: "cs-c3-keep", type: "list", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", label: "Habits I keep", help: "And what brings me back after a gap." },
              { key: "cs-c3-next", type: "single_choice", audience: "leader_and_coach", required: true, by: "each_leader", when: "during", options: ["We end here", "One check-in in three months", "A new sequence with new goals"], label: "What next", help: "Ending is a success too." },
            ],
          },
        },
      ],
    },
  ],
};
