/** What stands in a prepared support from before: a theme, and the behaviour that an item tells. */
export const earlier = { theme: "Answers arrive after the decision.", item: "You stayed on one call, split the tasks and told customers one date." } as const;
