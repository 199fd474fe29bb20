import { keptChecksToProject } from './keptChecksToProject';
import type { Migration } from './migration';

/** Every step since the first form, oldest first. The last one leads to the form of `projectSchema.ts`. */
export const MIGRATIONS: readonly Migration[] = [keptChecksToProject];
