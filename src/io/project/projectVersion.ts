/** What a project file says it is. */
export const PROJECT_FORMAT = 'pactkaart-project';

/** The form that `projectSchema.ts` describes. Another form is another date, and a step in `migrations/` that leads to it. */
export const PROJECT_VERSION = '2026-11-25';
