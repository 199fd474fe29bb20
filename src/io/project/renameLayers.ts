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
