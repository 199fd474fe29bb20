/**
 * How often a property is tried on random input: a third of `full` in every run of the tests, which start from
 * another seed each time, and all of it with the variable EVERY_RUN, before something large lands.
 */
export const runs = (full: number): number => (process.env['EVERY_RUN'] ? full : Math.ceil(full / 3));
