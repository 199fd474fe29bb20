/** Words about changed and added targets. */
export const targetChanges = {} as const;
