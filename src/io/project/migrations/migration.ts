/** One step from the form of a date to that of a later one. */
export interface Migration {
  from: string;
  to: string;
  /**
   * The same project in the later form. It must not rest on anything of today's code that may change: a step is
   * written once, for the files of its own time. What makes no sense is left to the check that comes after.
   */
  migrate: (project: Record<string, unknown>) => Record<string, unknown>;
}
