import type { OpenedProject, ProjectContent } from './projectFile';

type OwnArea = ProjectContent['ownAreas'][number];

/**
 * A project without some of its layers, and without what was compared in them. An own area that was composed of areas
 * of such a layer keeps its shape, as one that came from that file.
 */
export function withoutLayers(opened: OpenedProject, ids: ReadonlySet<string>): OpenedProject {
  const { project } = opened;
  const fileOf = new Map(project.layers.map(({ id, name }) => [id, name]));
  const keepShape = (area: OwnArea): OwnArea =>
    area.origin.kind === 'composed' && ids.has(area.origin.members.levelId)
      ? { ...area, origin: { kind: 'imported', file: fileOf.get(area.origin.members.levelId) ?? area.name } }
      : area;
  return {
    ...opened,
    project: {
      ...project,
      layers: project.layers.filter(({ id }) => !ids.has(id)),
      ownAreas: project.ownAreas.map(keepShape),
      compared: project.compared.filter(({ levelId }) => !ids.has(levelId)),
    },
  };
}
