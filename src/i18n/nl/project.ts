/** Words about the project file, the picture and the link. */
export const project = {} as const;
