/**
 * The scales of the guides, from the least to the most. Each template carries those it uses, so that an
 * engagement keeps their words with its version. "relationship-7" is the survey scale of the same name.
 */
export const scales = {
  "confidence-10": {
    from: 1, to: 10,
    labels: { 1: "Not confident at all", 4: "Somewhat confident", 7: "Confident", 10: "Completely confident" },
  },
  "importance-5": {
    from: 1, to: 5,
    labels: { 1: "Not important now", 2: "A little important", 3: "Important", 4: "Very important", 5: "Most important" },
  },
  "difficulty-5": {
    from: 1, to: 5,
    labels: { 1: "Very easy", 2: "Easy", 3: "Neither easy nor hard", 4: "Hard", 5: "Very hard" },
  },
  "progress-5": {
    from: 1, to: 5,
    labels: { 1: "No progress", 2: "A little progress", 3: "Some progress", 4: "Good progress", 5: "Reached" },
  },
  "strain-5": {
    from: 1, to: 5,
    labels: { 1: "No effect on the work", 2: "Small effect", 3: "Clear effect", 4: "Strong effect", 5: "Work is stopping" },
  },
  "relationship-7": {
    from: 1, to: 7,
    labels: { 1: "We cannot work together", 2: "We work together with great difficulty", 3: "We work together with some difficulty", 4: "Sometimes it works, sometimes it does not", 5: "We work together fairly well", 6: "We work together well", 7: "We work together very well" },
  },
  "strength-4": {
    from: 1, to: 4,
    labels: { 1: "One source", 2: "Two or three sources", 3: "Four or five sources", 4: "Six sources or more" },
  },
};
