import common from "./en/common.json" with { type: "json" };

/** The English catalogue, one file a noun. A further language is a further folder with the same files. */
export const en = { common };
