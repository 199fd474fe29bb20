import type { ProjectContent } from '../../io/project/projectFile';
import { renameLayers } from '../../io/project/renameLayers';
import type { ProjectWork } from '../../io/project/projectSchema';
import type { AppState } from '../appStore';
import type { KeptWork } from './ownWork';

/** A project, and the id that each of its own layers has on the screen, by the id that it has in the project. */
export interface CapturedProject {
  project: ProjectContent;
  layerIds: ReadonlyMap<string, string>;
}

/** The kept parts of the state in the form of a project; copies, because what is kept is read-only here. */
export function workOf(state: KeptWork): ProjectWork {
  const { ownAreas, compared, targetChanges, addedTargets, targetsOff, explanations, policyChecks } = state;
  return structuredClone({
    ...{ ownAreas, compared, targetChanges, addedTargets, targetsOff, explanations, policyChecks },
  }) as ProjectWork;
}

/** The other way round: what a project says of the kept parts. */
export function stateOfWork(project: ProjectWork): KeptWork {
  const { ownAreas, compared, targetChanges, addedTargets, targetsOff, explanations, policyChecks } = project;
  return { ownAreas, compared, targetChanges, addedTargets, targetsOff, explanations, policyChecks };
}

/** Everything on the screen that a project restores. Own layers get ids that do not depend on what was opened before. */
export function captureProject(state: AppState): CapturedProject {
  const { version, populationYear, cpeWeights, date, exampleDataRemoved } = state;
  const { target, levelId, selectedCode, within, ranking, filter, basemap, mapPosition, page, reportTheme } =
    state;
  const names = new Map(state.ownLayers.map(({ id }, index) => [id, `layer-${index + 1}`]));
  const project: ProjectContent = {
    catalog: state.catalog && { title: state.catalog.title, url: state.catalogUrl ?? '' },
    settings: { version, populationYear, cpeWeights, date, exampleDataRemoved },
    view: {
      ...{ target, levelId, selectedCode, within, ranking, filter, basemap, mapPosition, page, reportTheme },
      hiddenLayers: [...state.hiddenLayers].sort(),
    },
    layers: [...state.ownLayers],
    ...workOf(state),
  };
  return {
    project: renameLayers(project, names),
    layerIds: new Map([...names].map(([id, name]) => [name, id])),
  };
}
