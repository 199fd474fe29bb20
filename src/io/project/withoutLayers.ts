import { fieldsWithLayers } from './kinds/recordFields';
import type { ProjectContent } from './projectFile';

/**
 * A project without some of its layers, and without what was said about areas of these: compared, explained, changed.
 * An own area that was composed of areas of such a layer keeps its shape, as one that came from that file.
 */
export function withoutLayers<Part extends Omit<ProjectContent, 'catalog' | 'settings' | 'view'>>(
  project: Part,
  ids: ReadonlySet<string>,
): Part {
  const fileOf = new Map(project.layers.map(({ id, name }) => [id, name]));
  return {
    ...project,
    ...fieldsWithLayers(project, (id) => (ids.has(id) ? { gone: fileOf.get(id) ?? null } : { id })),
    compared: project.compared.filter(({ levelId }) => !ids.has(levelId)),
  };
}
