/** What the saved line of a launch says; `{time}` stands for how long ago. Finished strings, made on the server. */
export type SavingWords = { idle: string; saving: string; saved: string; seconds: string; minutes: string; kept: string };
