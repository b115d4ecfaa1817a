type Raw = Record<string, string | string[] | undefined>;

/** The page of the person whom a path names. */
export const personPage = (raw: Raw): string => `/people/${encodeURIComponent(String(raw.personId))}`;
