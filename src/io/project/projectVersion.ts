import { MIGRATIONS } from './migrations';

/** What a project file says it is. */
export const PROJECT_FORMAT = 'pactkaart-project';

/** The form that `projectSchema.ts` describes: the date of the newest step, of the whole file or of a kind of record. */
export const PROJECT_VERSION = MIGRATIONS.at(-1)?.to ?? '';
