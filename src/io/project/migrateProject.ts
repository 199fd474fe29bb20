import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { MIGRATIONS } from './migrations';
import { PROJECT_FORMAT, PROJECT_VERSION } from './projectVersion';

/**
 * Bring a parsed project of any version to the newest form, step by step.
 * @returns `project.notProject` for JSON that is something else, `project.newer` for a version after ours, and
 * `project.invalid` for one that never was.
 */
export function migrateProject(data: unknown, file: string): Result<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== PROJECT_FORMAT)
    return fail('project.notProject', { file });
  let project = data as Record<string, unknown>;
  const { version } = project;
  if (typeof version !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(version))
    return fail('project.invalid', { file, place: 'version', cause: 'wrongValue' });
  if (version > PROJECT_VERSION) return fail('project.newer', { file, version });
  while (project['version'] !== PROJECT_VERSION) {
    const step = MIGRATIONS.find(({ from }) => from === project['version']);
    if (!step) return fail('project.invalid', { file, place: 'version', cause: 'wrongValue' });
    project = { ...step.migrate(project), version: step.to };
  }
  return ok(project);
}
