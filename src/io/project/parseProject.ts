import type { Feature, MultiPolygon } from 'geojson';
import * as v from 'valibot';
import type { Cause } from '../../domain/cause';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { checkFeatureCollection } from '../exports/checkFeatureCollection';
import { ANY_KINDS } from './kinds/recordKinds';
import type { RecordFields } from './kinds/recordKinds';
import { migrateProject } from './migrateProject';
import { projectSchema } from './projectSchema';
import type { Project } from './projectSchema';

/**
 * Check a project of any version that was parsed from JSON, and bring it to the newest form.
 * @returns the problems of {@link migrateProject}, or `project.invalid` with the path of the first field that is wrong
 */
export function parseProject(data: unknown, file: string): Result<Project> {
  const migrated = migrateProject(data, file);
  if (!migrated.ok) return migrated;
  const parsed = v.safeParse(projectSchema, migrated.value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const cause = issue.received === 'undefined' ? 'missing' : 'wrongValue';
    return fail('project.invalid', { file, place: v.getDotPath(issue) ?? 'format', cause });
  }
  return checkRecords(parsed.output, file);
}

/** Whether a shape is what the engine and every export may rely on: wound as RFC 7946 asks, and free of crossings. */
function shapeCause(geometry: MultiPolygon, file: string): Cause | string | null {
  const features: Feature[] = [{ type: 'Feature', properties: {}, geometry }];
  const checked = checkFeatureCollection({ type: 'FeatureCollection', features }, file);
  if (checked.ok) return null;
  return 'cause' in checked.problem.params ? checked.problem.params.cause : 'wrongValue';
}

/** What the schema does not see: ids that must be there once only, and shapes. */
function checkRecords(project: Project, file: string): Result<Project> {
  for (const kind of ANY_KINDS) {
    const { field, read } = kind.file;
    const ids = new Set<string>();
    if (!kind.once && !kind.shape) continue;
    for (const [index, value] of read(project[field as keyof RecordFields]).entries()) {
      const place = `${field}.${index}`;
      const id = kind.id(value);
      if (kind.once && ids.has(id))
        return fail('project.invalid', { file, place: `${place}.${kind.once}`, cause: 'usedTwice' });
      ids.add(id);
      const shape = kind.shape?.(value) ?? null;
      const cause = shape && shapeCause(shape, file);
      if (cause !== null) return fail('project.invalid', { file, place: `${place}.geometry`, cause });
    }
  }
  return ok(project);
}
