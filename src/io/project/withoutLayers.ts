import type { ProjectContent } from './projectFile';

type OwnArea = ProjectContent['ownAreas'][number];

/**
 * A project without some of its layers, and without what was said about areas of these: compared, explained, changed.
 * An own area that was composed of areas of such a layer keeps its shape, as one that came from that file.
 */
export function withoutLayers<Part extends Omit<ProjectContent, 'catalog' | 'settings' | 'view'>>(
  project: Part,
  ids: ReadonlySet<string>,
): Part {
  const fileOf = new Map(project.layers.map(({ id, name }) => [id, name]));
  const keepShape = (area: OwnArea): OwnArea =>
    area.origin.kind === 'composed' && ids.has(area.origin.members.levelId)
      ? { ...area, origin: { kind: 'imported', file: fileOf.get(area.origin.members.levelId) ?? area.name } }
      : area;
  return {
    ...project,
    layers: project.layers.filter(({ id }) => !ids.has(id)),
    ownAreas: project.ownAreas.map(keepShape),
    compared: project.compared.filter(({ levelId }) => !ids.has(levelId)),
    targetChanges: project.targetChanges.filter(({ area }) => !area || !ids.has(area.levelId)),
    explanations: Object.fromEntries(
      Object.entries(project.explanations).filter(([key]) => !ids.has(key.slice(0, key.indexOf('/')))),
    ),
  };
}
