/** Words of the council page and the atlas. */
export const report = {} as const;
