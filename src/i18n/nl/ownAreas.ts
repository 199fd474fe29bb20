/** Words about areas of one's own. */
export const ownAreas = {} as const;
