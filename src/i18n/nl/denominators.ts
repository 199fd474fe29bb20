/** Words about estimated inhabitants and dwellings. */
export const denominators = {} as const;
