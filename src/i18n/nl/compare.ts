/** Words of the page that compares areas. */
export const compare = {} as const;
