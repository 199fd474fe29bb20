import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { checkFeatureCollection } from '../exports/checkFeatureCollection';
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
  return checkOwnAreas(parsed.output, file);
}

/** Own areas must be what the engine and every export may rely on: wound as RFC 7946 asks, and free of crossings. */
function checkOwnAreas(project: Project, file: string): Result<Project> {
  const ids = new Set<string>();
  for (const [index, { id, geometry }] of project.ownAreas.entries()) {
    const place = `ownAreas.${index}`;
    if (ids.has(id)) return fail('project.invalid', { file, place: `${place}.id`, cause: 'usedTwice' });
    ids.add(id);
    const collection: FeatureCollection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry }],
    };
    const checked = checkFeatureCollection(collection, file);
    if (checked.ok) continue;
    const cause = 'cause' in checked.problem.params ? checked.problem.params.cause : 'wrongValue';
    return fail('project.invalid', { file, place: `${place}.geometry`, cause });
  }
  return ok(project);
}
