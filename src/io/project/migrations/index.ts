import { ANY_KINDS } from '../kinds/recordKinds';
import type { KindOfRecord } from '../kinds/kindOfRecord';
import { keptChecksToProject } from './keptChecksToProject';
import type { Migration } from './migration';

/** The steps of the whole file, oldest first; what is of one kind of record only stands with that kind. */
const OF_THE_FILE: readonly Migration[] = [keptChecksToProject];

type File = Record<string, unknown>;

/** The part of a step that one kind takes: its field when it came, and its values in the form that came then. */
function ofKind(
  { file: { field, write }, since, older = [] }: KindOfRecord,
  to: string,
  project: File,
): File {
  const came = since === to ? { [field]: write([]), ...project } : project;
  return older
    .filter((form) => form.to === to)
    .reduce((now, { renew, renewField }) => {
      const stored = now[field];
      if (renewField) return { ...now, [field]: renewField(stored) };
      return Array.isArray(stored) ? { ...now, [field]: stored.map(renew) } : now;
    }, came);
}

/** The steps from the first form to the newest one: one for every date on which the file or a kind got another form. */
function steps(): readonly Migration[] {
  const ofKinds = ANY_KINDS.flatMap(({ since, older = [] }) => [since, ...older.map(({ to }) => to)]);
  const dates = [...new Set([...OF_THE_FILE.map(({ to }) => to), ...ofKinds])].sort();
  return dates.map((to, index) => ({
    from: dates[index - 1] ?? keptChecksToProject.from,
    to,
    migrate: (project) =>
      ANY_KINDS.reduce(
        (now, kind) => ofKind(kind, to, now),
        OF_THE_FILE.find((step) => step.to === to)?.migrate(project) ?? project,
      ),
  }));
}

/** Every step since the first form, oldest first. The last one leads to the form of `projectSchema.ts`. */
export const MIGRATIONS = steps();
