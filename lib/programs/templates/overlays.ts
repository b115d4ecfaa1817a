import type { Overlay } from "../input";

/**
 * Listening as a practice that a session or conversation of any program can switch on. Its prompts about the
 * leader are kept under the leader concerned, never in what several leaders share.
 */
export const compassion: Overlay = {
  key: "compassion",
  title: "Coaching with compassion",
  purpose: "Any session or conversation can be opened by listening. Good looks like this: two minutes of preparation, the person first, and each need followed up until it is closed.",
  canBeSwitchedOnFor: ["interview", "workshop", "meeting", "session-series", "conversation", "announcement"],
  switchedOnBy: "coach",
  visibleToLeader: true,
  practices: [
    { key: "ov-pr-common", title: "What we have in common", how: "Before you meet, look for a path, a place, a worry or a way of working that you share. People listen more warmly to someone they see as like themselves." },
    { key: "ov-pr-interest", title: "An interest we share", how: "Open with something you both care about. Only a real one." },
    { key: "ov-pr-step", title: "Fall into step", how: "Let your pace and posture follow the other person's, lightly, as when two people walk together. Stop where it feels put on." },
  ],
  guide: [
    { key: "ov-cp-quiet", type: "yes_no", audience: "coach_only", required: false, by: "coach", when: "before", label: "Phone off, screen away, nothing booked right after", help: "Two minutes before you start." },
    { key: "ov-cp-common", type: "short_text", audience: "coach_only", required: false, by: "coach", when: "before", label: "What we have in common, or an interest we share", help: "Only what is real." },
    { key: "ov-cp-open", type: "long_text", audience: "leader_and_coach", required: false, by: "coach", when: "during", label: "How are you, and what would make this hour good for you?", help: "Stay with the answer. The guide of the session comes after it." },
    { key: "ov-cp-opened", type: "single_choice", audience: "leader_and_coach", required: true, by: "coach", when: "after", options: ["Listening first, figures later", "Listening only", "Figures first"], label: "How did it open?", help: "Feeds your own share, which only you see." },
    { key: "ov-cp-need", type: "list", audience: "leader_and_coach", required: false, by: "coach", when: "after", label: "Need heard, help offered, follow-up date", help: "One line each. It stays on your list until closed. In a three-way call or workshop, record it under the person concerned, never in the shared minutes." },
  ],
};
