import type { ProjectContent } from './projectFile';

/**
 * Give layers other ids, everywhere the project names them: a file counts its layers from one, whatever they were
 * called on the machine that made it. An id that is not in the table stays as it is.
 */
export function renameLayers(project: ProjectContent, names: ReadonlyMap<string, string>): ProjectContent {
  const named = (id: string): string => names.get(id) ?? id;
  return {
    ...project,
    layers: project.layers.map((layer) => ({ ...layer, id: named(layer.id) })),
    ownAreas: project.ownAreas.map((area) =>
      area.origin.kind === 'composed'
        ? {
            ...area,
            origin: {
              ...area.origin,
              members: { ...area.origin.members, levelId: named(area.origin.members.levelId) },
            },
          }
        : area,
    ),
    compared: project.compared.map((area) => ({ ...area, levelId: named(area.levelId) })),
    targetChanges: project.targetChanges.map((change) =>
      change.area ? { ...change, area: { ...change.area, levelId: named(change.area.levelId) } } : change,
    ),
    explanations: Object.fromEntries(
      Object.entries(project.explanations).map(([key, texts]) => {
        const slash = key.indexOf('/');
        return [named(key.slice(0, slash)) + key.slice(slash), texts];
      }),
    ),
    view: project.view && {
      ...project.view,
      levelId: named(project.view.levelId),
      hiddenLayers: project.view.hiddenLayers.map(named),
    },
  };
}
