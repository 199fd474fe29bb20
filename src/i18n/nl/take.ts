/** Words of the dialog in which files are taken away. */
export const take = {} as const;
