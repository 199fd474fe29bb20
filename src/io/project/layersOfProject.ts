import { fieldsWithLayers } from './kinds/recordFields';
import type { ProjectContent } from './projectFile';

/**
 * Give layers other ids, everywhere the project names them: a file counts its layers from one, whatever they were
 * called on the machine that made it. An id that is not in the table stays as it is.
 */
export function renameLayers(project: ProjectContent, names: ReadonlyMap<string, string>): ProjectContent {
  const named = (id: string): string => names.get(id) ?? id;
  return {
    ...project,
    ...fieldsWithLayers(project, (id) => ({ id: named(id) })),
    compared: project.compared.map((area) => ({ ...area, levelId: named(area.levelId) })),
    view: project.view && {
      ...project.view,
      levelId: named(project.view.levelId),
      hiddenLayers: project.view.hiddenLayers.map(named),
    },
  };
}

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
